/**
 * The rules: what can be wrong, one class each. {@link dev.lucia.deploy.validate.Validator#standard()} has ours; a caller
 * adds its own by implementing {@link dev.lucia.deploy.validate.rule.Rule}.
 */
@NullMarked
package dev.lucia.deploy.validate.rule;

import org.jspecify.annotations.NullMarked;
