/** The target {@code systemd}: {@code infra/systemd/}. */
@NullMarked
package dev.lucia.deploy.render.systemd;

import org.jspecify.annotations.NullMarked;
