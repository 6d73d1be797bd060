package dev.lucia.deploy.render.workflows;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;
import static dev.lucia.deploy.model.setting.DeploymentMethod.KUBERNETES;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.template.Templates;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Renders the workflows of GitHub Actions that go with the deployment's files, and the template of pull requests. */
public final class WorkflowsRenderer {
    private static final String FOLDER = ".github/workflows/";
    private static final Templates TEMPLATES = Templates.of("workflows");

    private WorkflowsRenderer() {}

    /** The files of the target; see {@code Renderer}. */
    public static Stream<RenderedFile> render(Deployment deployment) {
        Map<String, Object> view = Map.of(
                "cicd", deployment.cicd(),
                "publish", PublishView.of(deployment),
                "validate", ValidateView.of(deployment));
        List<RenderedFile> files = new ArrayList<>();
        if (deployment.methods().contains(DOCKER)) {
            files.add(TEMPLATES.file(FOLDER + "docker-build-push.yml", view));
        }
        if (deployment.methods().contains(KUBERNETES)) {
            files.add(TEMPLATES.file(FOLDER + "helm-lint.yml", view));
        }
        files.add(TEMPLATES.file(FOLDER + "validate-infrastructure.yml", view));
        files.add(TEMPLATES.file(".github/pull_request_template.md", view));
        return files.stream();
    }
}
