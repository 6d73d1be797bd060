/** Rules about files that their readers cannot read at all. */
@NullMarked
package dev.lucia.deploy.validate.rule.syntax;

import org.jspecify.annotations.NullMarked;
