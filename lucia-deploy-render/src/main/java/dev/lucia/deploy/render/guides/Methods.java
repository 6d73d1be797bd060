package dev.lucia.deploy.render.guides;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import java.util.List;

/**
 * The ways of running Lucia that the guides speak of.
 *
 * @param docker whether Docker Compose is one
 * @param kubernetes whether Kubernetes is one
 * @param systemd whether systemd is one
 */
record Methods(boolean docker, boolean kubernetes, boolean systemd) {
    static Methods of(Deployment deployment) {
        List<DeploymentMethod> methods = deployment.methods();
        return new Methods(
                methods.contains(DeploymentMethod.DOCKER),
                methods.contains(DeploymentMethod.KUBERNETES),
                methods.contains(DeploymentMethod.SYSTEMD));
    }

    /** Whether there is more than one, so that there is a choice. */
    public boolean several() {
        return (docker && kubernetes) || (docker && systemd) || (kubernetes && systemd);
    }

    /** Whether Lucia runs in a container somewhere. */
    public boolean containers() {
        return docker || kubernetes;
    }

    /** The title of a method. */
    static String title(DeploymentMethod method) {
        return switch (method) {
            case DOCKER -> "Docker Compose";
            case KUBERNETES -> "Kubernetes";
            case SYSTEMD -> "systemd";
        };
    }
}
