/** Tests of what is said of rules. */
@NullMarked
package dev.lucia.deploy.validate.rule;

import org.jspecify.annotations.NullMarked;
