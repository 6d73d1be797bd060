/** The target {@code docker}: {@code infra/docker/}. */
@NullMarked
package dev.lucia.deploy.render.docker;

import org.jspecify.annotations.NullMarked;
