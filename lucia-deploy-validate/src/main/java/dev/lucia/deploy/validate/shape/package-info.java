/**
 * Holds YAML against what its reader knows: which keys there are, and of what type each value is. The tables are resources, in
 * a small language of their own that tells a mistake more exactly than a JSON Schema with its alternatives can.
 */
@NullMarked
package dev.lucia.deploy.validate.shape;

import org.jspecify.annotations.NullMarked;
