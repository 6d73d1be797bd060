package dev.lucia.deploy.render.docker;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.RedisConfiguration;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.render.setting.EnvExample;
import dev.lucia.deploy.render.template.Templates;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Renders the Dockerfiles, the Compose files, the env example and what people need beside them. */
public final class DockerRenderer {
    private static final String FOLDER = "infra/docker/";
    private static final Templates TEMPLATES = Templates.of("docker");

    private DockerRenderer() {}

    /** The files of the target; see {@code Renderer}. */
    public static Stream<RenderedFile> render(Deployment deployment) {
        if (!deployment.methods().contains(DOCKER)) {
            return Stream.empty();
        }
        Map<String, Object> view = view(deployment);
        return Stream.of(
                TEMPLATES.file(FOLDER + "Dockerfile", view),
                TEMPLATES.file(FOLDER + "Dockerfile.dev", view),
                TEMPLATES.file(FOLDER + "docker-compose.yml", view),
                TEMPLATES.file(FOLDER + "docker-compose.dev.yml", view),
                TEMPLATES.file(FOLDER + ".env.example", view),
                TEMPLATES.file(FOLDER + ".dockerignore", view),
                TEMPLATES.copy(FOLDER + "Dockerfile.dockerignore", FOLDER + ".dockerignore", view),
                TEMPLATES.copy(FOLDER + "Dockerfile.dev.dockerignore", FOLDER + ".dockerignore", view));
    }

    private static Map<String, Object> view(Deployment deployment) {
        Map<String, Object> view = new HashMap<>();
        view.put("docker", deployment.docker());
        view.put("redis", deployment.redis());
        view.put("cicd", deployment.cicd());
        view.put("bundled", deployment.redis().mode() == RedisConfiguration.Mode.BUNDLED);
        view.put("restore", CopyGroup.of(deployment.docker().projectFiles()));
        view.put("compose", ComposeView.of(deployment));
        view.put("env", EnvExample.of(deployment, DOCKER, EnvDialect.COMPOSE));
        return view;
    }
}
