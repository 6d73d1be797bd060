/**
 * JSON Schemas: of the records of the model, derived from them so that no second description of them exists, and of Kubernetes'
 * own types.
 */
@NullMarked
package dev.lucia.deploy.model.schema;

import org.jspecify.annotations.NullMarked;
