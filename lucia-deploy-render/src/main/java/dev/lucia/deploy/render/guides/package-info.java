/** The target {@code guides}: {@code infra/README.md} and {@code infra/docs/}, which speak of all methods at once. */
@NullMarked
package dev.lucia.deploy.render.guides;

import org.jspecify.annotations.NullMarked;
