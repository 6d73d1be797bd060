/** Rules about Compose files. */
@NullMarked
package dev.lucia.deploy.validate.rule.compose;

import org.jspecify.annotations.NullMarked;
