package dev.lucia.deploy.model.source;

/** What of YAML a file may use. */
public enum YamlDialect {
    /** No anchors, aliases or tags, so that every value is what stands in its place. For files that we define. */
    PLAIN,
    /**
     * Aliases and merge keys ({@code <<}) stand for what they name, and tags are looked past, as the readers of Compose and
     * GitHub do. All aliases of a text stand for at most {@value YamlTextReader#MAX_ALIASED} values.
     */
    WITH_ALIASES,
    /**
     * The same, and {@code yes}, {@code no}, {@code on}, {@code off}, {@code y} and {@code n} without quotes are booleans: as in
     * YAML 1.1, and so in go-yaml 2, by which Kubernetes, Kustomize and Helm read.
     */
    YAML_1_1;

    boolean allowsAliases() {
        return this != PLAIN;
    }
}
