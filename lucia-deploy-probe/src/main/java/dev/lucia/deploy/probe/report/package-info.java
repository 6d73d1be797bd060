/**
 * A {@link dev.lucia.deploy.probe.outcome.ProbeReport} in the forms that people and programs read. Nothing here but the latency
 * differs between two reports of the same findings; {@code report.withoutLatency()} takes it out.
 */
@NullMarked
package dev.lucia.deploy.probe.report;

import org.jspecify.annotations.NullMarked;
