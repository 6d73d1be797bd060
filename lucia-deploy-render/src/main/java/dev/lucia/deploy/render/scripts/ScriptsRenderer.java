package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.RedisConfiguration;
import dev.lucia.deploy.model.setting.OrdinaryNames;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.render.setting.PlaceholderPattern;
import dev.lucia.deploy.render.template.Templates;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Renders the scripts that people run, whichever way Lucia is deployed. */
public final class ScriptsRenderer {
    private static final String FOLDER = "infra/scripts/";
    private static final Templates TEMPLATES = Templates.of("scripts");

    private ScriptsRenderer() {}

    /** The files of the target; see {@code Renderer}. */
    public static Stream<RenderedFile> render(Deployment deployment) {
        Map<String, Object> view = view(deployment);
        return Stream.of("backup-config.sh", "health-check.sh", "validate-deployment.sh")
                .map(name -> TEMPLATES.script(FOLDER + name, view));
    }

    private static Map<String, Object> view(Deployment deployment) {
        Map<String, Object> view = new HashMap<>();
        view.put("has", Methods.of(deployment));
        view.put("systemd", deployment.systemd());
        view.put("kubernetes", deployment.kubernetes());
        view.put("docker", deployment.docker());
        view.put("sources", sources(deployment));
        view.put("redis", deployment.redis());
        view.put("bundled", deployment.redis().mode() == RedisConfiguration.Mode.BUNDLED);
        view.put(
                "redisUnit",
                deployment.systemd().redisUnit().map(Object::toString).orElse(""));
        view.put("healthPath", deployment.docker().healthCheckPath());
        view.put("azure", Provider.AZURE_OPENAI.urlPattern().orElseThrow());
        view.put("defaults", Defaults.all(deployment));
        view.put("names", Names.of(deployment.catalog()));
        view.put("settings", SettingRule.all(deployment));
        view.put("refusals", Refusal.all(deployment.catalog().settings()));
        view.put("provider", deployment.application().provider());
        view.put("providers", ProviderRule.ALL);
        view.put("local", Provider.OLLAMA);
        view.put("other", Provider.OTHER);
        view.put("placeholder", PlaceholderPattern.posix());
        view.put("keyPattern", KeyPattern.posix());
        view.put("ordinaryPrefixes", OrdinaryNames.PREFIXES);
        view.put("ordinaryNames", OrdinaryNames.NAMES);
        view.put("problems", ProblemWords.kinds());
        view.put("effects", ProblemWords.effects());
        return view;
    }

    // What lies beside the Compose file; what lies elsewhere is not its configuration alone.
    private static List<String> sources(Deployment deployment) {
        return deployment.docker().volumes().stream()
                .map(volume -> volume.source().toString())
                .filter(source -> source.startsWith("./"))
                .map(source -> source.substring(2))
                .distinct()
                .toList();
    }
}
