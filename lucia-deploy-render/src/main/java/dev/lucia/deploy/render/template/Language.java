package dev.lucia.deploy.render.template;

import dev.lucia.deploy.render.escape.Escaper;
import dev.lucia.deploy.render.escape.Escapers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The languages of rendered files; each knows the escaper of a value that stands alone. */
enum Language {
    COMPOSE("infra/docker/docker-compose", Escapers.compose(), ".yml"),
    WORKFLOW(".github/workflows/", Escapers.workflow(), ".yml"),
    HELM("infra/kubernetes/helm/templates/", Escapers.helm(), ""),
    DOCKERFILE("", Escapers.dockerfile(), "/Dockerfile", "/Dockerfile.dev"),
    UNIT("", Escapers.systemdValue(), ".service"),
    SHELL("", Escapers.shell(), ".sh"),
    MARKDOWN("", Escapers.markdown(), ".md"),
    YAML("", Escapers.yaml(), ".yaml", ".yml"),
    JSON("", Escapers.json(), ".json"),
    // Lines of ignore and env files are written whole by those who know their syntax; a value alone has no place there.
    PLAIN("", Bare::require, "");

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

    private final String start;
    private final Escaper escaper;
    private final List<String> ends;

    Language(String start, Escaper escaper, String... ends) {
        this.start = start;
        this.escaper = escaper;
        this.ends = List.of(ends);
    }

    /** The language of the file at a path. */
    static Language of(String path) {
        return Arrays.stream(values())
                .filter(language -> language.isOf(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The last language takes every path."));
    }

    private boolean isOf(String path) {
        return path.startsWith(start) && ends.stream().anyMatch(path::endsWith);
    }

    Escaper escaper() {
        return escaper;
    }
}
