/** The target {@code schema}: the JSON Schema of the description. */
@NullMarked
package dev.lucia.deploy.render.schema;

import org.jspecify.annotations.NullMarked;
