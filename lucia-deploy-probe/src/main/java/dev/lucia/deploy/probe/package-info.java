/**
 * Probes what runs: Lucia, Redis, Home Assistant and the model endpoint, side by side, and says which of them is ill and why.
 *
 * <pre>{@code
 * Deployment deployment = new DeploymentReader().read(Path.of("infra/lucia-deploy.yaml"));
 * ProbePlan plan = ProbePlan.of(deployment, DeploymentMethod.DOCKER);
 * try (Prober prober = Prober.create()) {
 *     ProbeReport report = prober.await(plan, AwaitPolicy.atMost(Duration.ofMinutes(2)));
 *     for (ProbeResult result : report.results()) {
 *         State state = result.outcome().state();
 *         String why = result.outcome().problem().map(Problem::fact).orElse("");
 *     }
 *     return TableReport.of(report.withoutLatency(), false);
 * }
 * }</pre>
 *
 * <p>Nothing here holds a secret but as a {@link dev.lucia.deploy.model.value.Secret}, none is sent to anybody but the one peer
 * that it is for, and none stands in a report, whatever a peer sends back.
 */
@NullMarked
package dev.lucia.deploy.probe;

import org.jspecify.annotations.NullMarked;
