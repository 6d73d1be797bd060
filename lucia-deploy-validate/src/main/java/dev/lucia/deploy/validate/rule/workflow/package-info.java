/** Rules about workflows of GitHub Actions. */
@NullMarked
package dev.lucia.deploy.validate.rule.workflow;

import org.jspecify.annotations.NullMarked;
