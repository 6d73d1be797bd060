/**
 * The checks: one class each, which asks by {@link dev.lucia.deploy.probe.net} and judges the answer into an
 * {@link dev.lucia.deploy.probe.outcome.Outcome}. Beside each stands the enum of the causes that it alone knows.
 *
 * <p>A new check is a class that implements {@link dev.lucia.deploy.probe.check.Check}, and one line in
 * {@link dev.lucia.deploy.probe.check.StandardChecks} if a deployment brings it along.
 */
@NullMarked
package dev.lucia.deploy.probe.check;

import org.jspecify.annotations.NullMarked;
