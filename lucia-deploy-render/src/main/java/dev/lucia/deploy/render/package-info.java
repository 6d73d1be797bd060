/** Renders a deployment into the files that deploy it. */
@NullMarked
package dev.lucia.deploy.render;

import org.jspecify.annotations.NullMarked;
