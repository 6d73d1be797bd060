/** The Jakarta constraints of the description beyond the standard ones: rules that span several properties. */
@NullMarked
package dev.lucia.deploy.model.constraint;

import org.jspecify.annotations.NullMarked;
