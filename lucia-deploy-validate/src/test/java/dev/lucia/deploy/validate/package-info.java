/** Tests of the validator as a whole. */
@NullMarked
package dev.lucia.deploy.validate;

import org.jspecify.annotations.NullMarked;
