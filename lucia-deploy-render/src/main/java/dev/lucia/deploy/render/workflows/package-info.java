/** The target {@code workflows}: {@code .github/}. */
@NullMarked
package dev.lucia.deploy.render.workflows;

import org.jspecify.annotations.NullMarked;
