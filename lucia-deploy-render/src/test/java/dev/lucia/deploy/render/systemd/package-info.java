/** Tests of the target {@code systemd}. */
@NullMarked
package dev.lucia.deploy.render.systemd;

import org.jspecify.annotations.NullMarked;
