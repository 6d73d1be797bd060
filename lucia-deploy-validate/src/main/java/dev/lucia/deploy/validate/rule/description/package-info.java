/** Rules about the deployment description. */
@NullMarked
package dev.lucia.deploy.validate.rule.description;

import org.jspecify.annotations.NullMarked;
