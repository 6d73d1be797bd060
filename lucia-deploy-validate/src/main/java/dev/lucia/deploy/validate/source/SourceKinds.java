package dev.lucia.deploy.validate.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a file is, by its name and place, and where those leave it open by what it holds. */
final class SourceKinds {
    private static final Pattern ANY = compile(".*");

    /** A kind of file, by its name and by the directory that it lies in. */
    private record Named(SourceKind kind, Pattern name, Pattern directory) {
        Named(SourceKind kind, String name) {
            this(kind, compile(name), ANY);
        }

        Named(SourceKind kind, String name, String directory) {
            this(kind, compile(name), compile(directory));
        }

        boolean fits(SourcePath path, String fileName) {
            return name.matcher(fileName).matches()
                    && (directory == ANY
                            || directory.matcher(path.parent().text()).matches());
        }
    }

    private static final String YAML = "\\.ya?ml";

    /** The first that fits counts. */
    private static final List<Named> BY_PATH = List.of(
            new Named(SourceKind.MANIFEST, "MANIFEST\\.sha256"),
            new Named(SourceKind.SYSTEMD_ENV, "lucia\\.env(?:\\..*)?"),
            new Named(SourceKind.SYSTEMD_ENV, ".*\\.env(?:\\..*)?", "(?:.*/)?(?:systemd|etc)(?:/.*)?"),
            new Named(SourceKind.COMPOSE_ENV, ".*\\.env(?:\\..*)?"),
            new Named(SourceKind.UNIT, ".+\\.(?:service|socket|timer|target|path|mount|slice)"),
            new Named(SourceKind.UNIT, ".+\\.conf", "(?:.*/)?[^/]+\\.(?:service|socket|timer)\\.d"),
            new Named(SourceKind.DOCKERFILE, "(?:Dockerfile|Containerfile)(?:\\.(?!dockerignore)[^.]+)?"),
            new Named(SourceKind.DOCKERFILE, ".+\\.[Dd]ockerfile"),
            new Named(SourceKind.DESCRIPTION, "(?:.+\\.)?lucia-deploy" + YAML),
            new Named(SourceKind.CHART, "Chart" + YAML),
            new Named(SourceKind.VALUES_SCHEMA, "values\\.schema\\.json"),
            new Named(SourceKind.KUSTOMIZATION, "kustomization" + YAML + "|Kustomization"),
            new Named(SourceKind.WORKFLOW, ".+" + YAML, "(?:.*/)?\\.github/workflows"),
            new Named(SourceKind.COMPOSE, "(?:docker-)?compose(?:[.-].*)?" + YAML));

    private static final Pattern ANY_YAML = compile(".*" + YAML);
    private static final Pattern VALUES = compile("(?:.*[.-])?values(?:[.-].*)?" + YAML);

    // Other files that end so: those of linters and editors, which are nobody's deployment.
    private static final Pattern NOT_ENV = compile(".*\\.env\\.(?:ts|js|py|md|d\\.ts)");

    private static final Set<String> PARTS_OF_DESCRIPTION =
            Set.of("methods", "application", "docker", "kubernetes", "systemd", "redis", "cicd");

    // Whose reader's an env file is, other names do not tell.
    private static final Pattern CERTAIN_ENV = compile("(?:\\.env|lucia\\.env)(?:\\..*)?");

    private SourceKinds() {}

    // A name may hold a line feed.
    private static Pattern compile(String path) {
        return Pattern.compile(path, Pattern.DOTALL);
    }

    /** What a file is that was named by somebody who knows it: what its path tells, and where that is not sure what they say. */
    static Optional<SourceKind> byPath(SourcePath path, Optional<SourceKind> said) {
        Optional<SourceKind> told = byPath(path);
        boolean isSure = told.isPresent()
                && (!told.get().isEnv() || CERTAIN_ENV.matcher(path.name()).matches());
        return isSure ? told : said.or(() -> told);
    }

    /** What a file is by its path; {@link SourceKind#OTHER_YAML} for YAML that its path does not tell more of. */
    static Optional<SourceKind> byPath(SourcePath path) {
        String name = path.name();
        if (NOT_ENV.matcher(name).matches()) {
            return Optional.empty();
        }
        return BY_PATH.stream()
                .filter(named -> named.fits(path, name))
                .map(Named::kind)
                .findFirst()
                .or(() -> ANY_YAML.matcher(name).matches() ? Optional.of(SourceKind.OTHER_YAML) : Optional.empty());
    }

    /** What YAML is whose path does not tell. */
    static SourceKind byContent(YamlSource source) {
        List<YamlValue> documents = source.documents();
        if (documents.stream().anyMatch(SourceKinds::isObject)) {
            return documents.stream().allMatch(root -> root.at("kind").is("Kustomization"))
                    ? SourceKind.KUSTOMIZATION
                    : SourceKind.KUBERNETES;
        }
        if (VALUES.matcher(source.file().name()).matches()) {
            return SourceKind.HELM_VALUES;
        }
        return documents.stream()
                .findFirst()
                .map(root -> byKeys(Set.copyOf(root.keys())))
                .orElse(SourceKind.OTHER_YAML);
    }

    private static boolean isObject(YamlValue root) {
        return root.at("apiVersion").isPresent() && root.at("kind").isPresent();
    }

    private static SourceKind byKeys(Set<String> keys) {
        if (keys.contains("jobs") && (keys.contains("on") || keys.contains("true"))) {
            return SourceKind.WORKFLOW;
        } else if (keys.contains("services")) {
            return SourceKind.COMPOSE;
        }
        long parts = keys.stream().filter(PARTS_OF_DESCRIPTION::contains).count();
        return parts >= 2 ? SourceKind.DESCRIPTION : SourceKind.OTHER_YAML;
    }
}
