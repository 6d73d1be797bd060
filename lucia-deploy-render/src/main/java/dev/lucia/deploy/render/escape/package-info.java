/**
 * One escaper a language: a value goes in, a token of that language comes out that its readers read as that value.
 *
 * <p>{@link dev.lucia.deploy.render.escape.Escapers} names them all; {@link
 * dev.lucia.deploy.render.escape.ComposeVariable} writes the Compose variables that carry a text of their own. The two
 * dialects of env files are {@code dev.lucia.deploy.model.envfile}'s, which reads them too.
 */
@NullMarked
package dev.lucia.deploy.render.escape;

import org.jspecify.annotations.NullMarked;
