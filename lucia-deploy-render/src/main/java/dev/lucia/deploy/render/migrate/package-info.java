/**
 * Carries what one way of running Lucia is configured with over to another.
 *
 * <p>{@link dev.lucia.deploy.render.migrate.Migration} is the way in: it reads the files of one
 * {@link dev.lucia.deploy.render.migrate.SettingsFormat} as their real reader does, adapts the addresses that mean something
 * else at the new place, and writes the file of another format in the quoting of its reader. What can not travel is refused,
 * all of it at once. Nothing here touches the disk, and nothing shows a secret.
 */
@NullMarked
package dev.lucia.deploy.render.migrate;

import org.jspecify.annotations.NullMarked;
