package dev.lucia.deploy.render.kubernetes;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import java.nio.file.Path;

/** The descriptions of the tests. */
final class Deployments {
    /** The reference description, of which {@code infra/} is made. */
    static final Deployment REFERENCE = new DeploymentReader().read(Path.of("../infra/lucia-deploy.yaml"));

    /** Everything other, Redis elsewhere, hostile texts. */
    static final Deployment CHANGED = read("changed");

    /** A bundled Redis with other properties, two pods, no ingress. */
    static final Deployment BUNDLED = read("bundled");

    private Deployments() {}

    private static Deployment read(String name) {
        return new DeploymentReader().read(Resources.text("descriptions/" + name + ".yaml"), name);
    }
}
