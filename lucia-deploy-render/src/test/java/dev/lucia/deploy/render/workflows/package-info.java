/** Tests of the target {@code workflows}. */
@NullMarked
package dev.lucia.deploy.render.workflows;

import org.jspecify.annotations.NullMarked;
