package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import java.util.List;

/**
 * The ways of running Lucia that the scripts know.
 *
 * @param docker whether Docker Compose is one of them
 * @param kubernetes whether Kubernetes is
 * @param systemd whether systemd is
 * @param words all of them, as they are written
 */
record Methods(boolean docker, boolean kubernetes, boolean systemd, List<String> words) {
    static Methods of(Deployment deployment) {
        List<DeploymentMethod> methods =
                deployment.methods().stream().sorted().distinct().toList();
        return new Methods(
                methods.contains(DeploymentMethod.DOCKER),
                methods.contains(DeploymentMethod.KUBERNETES),
                methods.contains(DeploymentMethod.SYSTEMD),
                methods.stream().map(DeploymentMethod::text).toList());
    }
}
