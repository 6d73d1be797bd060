/** The target {@code scripts}: {@code infra/scripts/}. */
@NullMarked
package dev.lucia.deploy.render.scripts;

import org.jspecify.annotations.NullMarked;
