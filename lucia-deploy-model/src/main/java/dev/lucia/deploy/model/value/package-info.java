/**
 * Values that are parsed once and valid for ever: ports, image references, quantities, names, paths, secrets.
 *
 * <p>Each is a record whose constructor refuses what its own specification refuses, with an
 * {@link dev.lucia.deploy.model.value.InvalidValueException} that holds the fact and the remedy apart. What is equal as
 * text is equal as a value.
 */
@NullMarked
package dev.lucia.deploy.model.value;

import org.jspecify.annotations.NullMarked;
