package dev.lucia.deploy.model.setting;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.lucia.deploy.model.value.Choice;

/** A way to run Lucia; some defaults differ between them, since {@code localhost} does. */
public enum DeploymentMethod implements Choice {
    /** Containers under Docker Compose. */
    DOCKER("docker"),
    /** Pods in a Kubernetes cluster, from the chart or from the raw manifests. */
    KUBERNETES("kubernetes"),
    /** A service straight on a Linux machine. */
    SYSTEMD("systemd");

    private final String text;

    DeploymentMethod(String text) {
        this.text = text;
    }

    /** The method that is written so. */
    @JsonCreator
    public static DeploymentMethod of(String text) {
        return Choice.parse(DeploymentMethod.class, "a deployment method", text);
    }

    @Override
    public String text() {
        return text;
    }
}
