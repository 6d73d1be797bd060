/** Tests of the values that a description is made of. */
@NullMarked
package dev.lucia.deploy.model.value;

import org.jspecify.annotations.NullMarked;
