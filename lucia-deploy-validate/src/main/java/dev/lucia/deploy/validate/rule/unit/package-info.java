/** Rules about units of systemd and their drop-ins. */
@NullMarked
package dev.lucia.deploy.validate.rule.unit;

import org.jspecify.annotations.NullMarked;
