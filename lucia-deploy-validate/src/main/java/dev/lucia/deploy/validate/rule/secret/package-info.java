/** Rules about secrets in places where others see them. */
@NullMarked
package dev.lucia.deploy.validate.rule.secret;

import org.jspecify.annotations.NullMarked;
