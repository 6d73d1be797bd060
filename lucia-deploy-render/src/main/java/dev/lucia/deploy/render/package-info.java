/**
 * Renders a deployment into the files that deploy it.
 *
 * <pre>{@code
 * Deployment deployment = new DeploymentReader().read(Path.of("infra/lucia-deploy.yaml"));
 * RenderedTree tree = Targets.render(deployment);
 * TreeWriter.to(Path.of(".")).write(tree);
 * }</pre>
 */
@NullMarked
package dev.lucia.deploy.render;

import org.jspecify.annotations.NullMarked;
