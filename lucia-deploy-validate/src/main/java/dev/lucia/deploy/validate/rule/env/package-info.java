/** Rules about env files: what their readers make of what a person wrote. */
@NullMarked
package dev.lucia.deploy.validate.rule.env;

import org.jspecify.annotations.NullMarked;
