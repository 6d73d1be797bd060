package dev.lucia.deploy.render.template;

import dev.lucia.deploy.render.escape.Escaper;
import dev.lucia.deploy.render.escape.Escapers;
import java.util.Map;
import java.util.regex.Pattern;

/** The languages of rendered files; each knows the escaper of a value that stands alone. */
enum Language {
    COMPOSE("infra/docker/docker-compose[^/]*\\.yml", Escapers.compose()),
    WORKFLOW("\\.github/workflows/[^/]*\\.yml", Escapers.workflow()),
    HELM("infra/kubernetes/helm/templates/.*", Escapers.helm()),
    DOCKERFILE(".*/Dockerfile(\\.dev)?", Escapers.dockerfile()),
    UNIT(".*\\.service", Escapers.systemdValue()),
    SHELL(".*\\.sh", Escapers.shell()),
    MARKDOWN(".*\\.md", Escapers.markdown()),
    YAML(".*\\.ya?ml", Escapers.yaml()),
    JSON(".*\\.json", Escapers.json()),
    // Lines of ignore and env files are written whole by those who know their syntax; a value alone has no place there.
    PLAIN(".*", Bare::require);

    /** The escapers that a template may ask for by name, where one language stands inside another. */
    static final Map<String, Escaper> BY_NAME = Map.ofEntries(
            Map.entry("shell", Escapers.shell()),
            Map.entry("json", Escapers.json()),
            Map.entry("yaml", Escapers.yaml()),
            Map.entry("yamlKey", Escapers.yamlKey()),
            Map.entry("dockerfilePath", Escapers.dockerfilePath()),
            Map.entry("systemdFile", Escapers.systemdFile()),
            Map.entry("systemdArgument", Escapers.systemdArgument()),
            Map.entry("systemdItem", Escapers.systemdItem()),
            Map.entry("cell", Escapers.markdownCell()),
            Map.entry("code", Escapers.markdownCode()),
            Map.entry("cellCode", Escapers.markdownCellCode()));

    private final Pattern path;
    private final Escaper escaper;

    Language(String path, Escaper escaper) {
        this.path = Pattern.compile(path);
        this.escaper = escaper;
    }

    /** The language of the file at a path. */
    static Language of(String path) {
        for (Language language : values()) {
            if (language.path.matcher(path).matches()) {
                return language;
            }
        }
        throw new IllegalStateException("The last language matches every path.");
    }

    Escaper escaper() {
        return escaper;
    }
}
