/** Rules across files: what one says and another one says differently, and what is not as it was rendered. */
@NullMarked
package dev.lucia.deploy.validate.rule.tree;

import org.jspecify.annotations.NullMarked;
