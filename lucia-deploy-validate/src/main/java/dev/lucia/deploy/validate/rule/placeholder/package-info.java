/** Rules about what an example shows and a person has yet to replace. */
@NullMarked
package dev.lucia.deploy.validate.rule.placeholder;

import org.jspecify.annotations.NullMarked;
