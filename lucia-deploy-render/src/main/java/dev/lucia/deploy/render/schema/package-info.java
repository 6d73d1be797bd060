/** The target {@code schema}: the JSON Schemas of the description and of Kubernetes' types. */
@NullMarked
package dev.lucia.deploy.render.schema;

import org.jspecify.annotations.NullMarked;
