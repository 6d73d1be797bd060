/** Tests of the JSON Schemas, and what makes those of Kubernetes' types. */
@NullMarked
package dev.lucia.deploy.model.schema;

import org.jspecify.annotations.NullMarked;
