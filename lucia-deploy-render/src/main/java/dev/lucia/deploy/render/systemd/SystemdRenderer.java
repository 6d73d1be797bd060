package dev.lucia.deploy.render.systemd;

import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.render.setting.EnvExample;
import dev.lucia.deploy.render.setting.Machine;
import dev.lucia.deploy.render.setting.Software;
import dev.lucia.deploy.render.template.Templates;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.Map;
import java.util.stream.Stream;

/** Renders the unit, the example of its settings, the installer and the guide. */
public final class SystemdRenderer {
    private static final String FOLDER = "infra/systemd/";

    private static final Templates TEMPLATES = Templates.of("systemd");

    private SystemdRenderer() {}

    /** The files of the target; see {@code Renderer}. */
    public static Stream<RenderedFile> render(Deployment deployment) {
        if (!deployment.methods().contains(SYSTEMD)) {
            return Stream.empty();
        }
        Map<String, Object> view = view(deployment);
        String unit = deployment.systemd().serviceName() + ".service";
        return Stream.of(
                TEMPLATES.copy(FOLDER + unit, FOLDER + "lucia.service", view),
                TEMPLATES.file(FOLDER + "lucia.env.example", view),
                TEMPLATES.script(FOLDER + "install.sh", view),
                TEMPLATES.file(FOLDER + "README.md", view));
    }

    private static Map<String, Object> view(Deployment deployment) {
        return Map.of(
                "systemd", deployment.systemd(),
                "project", deployment.docker().buildProject(),
                "cicd", deployment.cicd(),
                "unit", UnitView.of(deployment.systemd()),
                "install", InstallerView.of(deployment),
                "env", EnvExample.of(deployment, SYSTEMD, EnvDialect.SYSTEMD),
                "machine", Machine.MINIMUM,
                "minimum", Software.MINIMUM,
                "guide", GuideView.of(deployment));
    }
}
