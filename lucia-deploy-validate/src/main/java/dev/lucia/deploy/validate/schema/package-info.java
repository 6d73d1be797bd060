/**
 * Holds YAML against JSON Schemas, and says what does not fit in words and places for people: of Kubernetes' own types, and of
 * the values of a chart. Nothing is fetched: what a schema refers to is in it.
 */
@NullMarked
package dev.lucia.deploy.validate.schema;

import org.jspecify.annotations.NullMarked;
