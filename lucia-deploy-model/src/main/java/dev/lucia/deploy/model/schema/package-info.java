/** JSON Schemas derived from the records of the model, so that no second description of them exists. */
@NullMarked
package dev.lucia.deploy.model.schema;

import org.jspecify.annotations.NullMarked;
