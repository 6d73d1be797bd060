package dev.lucia.deploy.render.docker;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.RedisConfiguration;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.render.setting.EnvExample;
import dev.lucia.deploy.render.setting.Machine;
import dev.lucia.deploy.render.setting.PlaceholderPattern;
import dev.lucia.deploy.render.setting.Software;
import dev.lucia.deploy.render.template.Templates;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Renders the Dockerfiles, the Compose files, the env example and what people need beside them. */
public final class DockerRenderer {
    private static final String FOLDER = "infra/docker/";
    /** The user "app" of the runtime image and its group, by number. */
    private static final String USER = "1654:1654";

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
                TEMPLATES.copy(FOLDER + "Dockerfile.dev.dockerignore", FOLDER + ".dockerignore", view),
                TEMPLATES.script(FOLDER + "verify-mvp.sh", view),
                TEMPLATES.file(FOLDER + "README.md", view),
                TEMPLATES.file(FOLDER + "DEPLOYMENT.md", view),
                TEMPLATES.file(FOLDER + "TESTING.md", view),
                TEMPLATES.file(FOLDER + "TESTING-CHECKLIST.md", view));
    }

    private static Map<String, Object> view(Deployment deployment) {
        Map<String, Object> view = new HashMap<>();
        view.put("docker", deployment.docker());
        view.put("redis", deployment.redis());
        view.put("cicd", deployment.cicd());
        view.put("bundled", deployment.redis().mode() == RedisConfiguration.Mode.BUNDLED);
        view.put("restore", CopyGroup.of(deployment.docker().projectFiles()));
        view.put("compose", ComposeView.of(deployment));
        EnvExample env = EnvExample.of(deployment, DOCKER, EnvDialect.COMPOSE);
        view.put("env", env);
        view.put("user", USER);
        view.put("minimum", Software.MINIMUM);
        view.put("machine", Machine.MINIMUM);
        view.put("verify", VerifyView.of(deployment));
        view.put("placeholder", PlaceholderPattern.posix());
        view.put("guide", GuideView.of(deployment, env));
        view.put("sources", GuideView.sources(deployment));
        return view;
    }
}
