/**
 * What a probe found: values only, which know neither how they were observed nor how they are printed.
 *
 * <p>A {@link dev.lucia.deploy.probe.outcome.ProbeReport} holds a {@link dev.lucia.deploy.probe.outcome.ProbeResult} for each
 * check of the plan, in its order. What a peer sent stands there escaped and cut, and no secret stands there.
 */
@NullMarked
package dev.lucia.deploy.probe.outcome;

import org.jspecify.annotations.NullMarked;
