/** The target {@code helm}: the chart with its values and their schema. */
@NullMarked
package dev.lucia.deploy.render.helm;

import org.jspecify.annotations.NullMarked;
