/**
 * The two dialects of env files, read exactly as their real readers read them and written so that those readers give
 * the same value back: Docker Compose's dotenv and systemd's {@code EnvironmentFile=}.
 *
 * <p>{@link dev.lucia.deploy.model.envfile.EnvDialect} is the way in for both directions. An
 * {@link dev.lucia.deploy.model.envfile.EnvFile} holds what was written, where, what the reader makes of it, and what
 * deserves a person's attention. Nothing here throws because of what a file holds, and no {@code toString} shows a
 * value.
 */
@NullMarked
package dev.lucia.deploy.model.envfile;

import org.jspecify.annotations.NullMarked;
