/** Rules about the settings of Lucia, in whatever file they stand. */
@NullMarked
package dev.lucia.deploy.validate.rule.setting;

import org.jspecify.annotations.NullMarked;
