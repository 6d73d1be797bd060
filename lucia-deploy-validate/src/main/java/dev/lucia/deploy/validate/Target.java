package dev.lucia.deploy.validate;

import dev.lucia.deploy.validate.source.Source;
import dev.lucia.deploy.validate.source.SourceKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What files are for. The first kind of each is what a file is taken for that is named and whose name does not tell. */
enum Target {
    DOCKER(SourceKind.COMPOSE_ENV, SourceKind.COMPOSE, SourceKind.DOCKERFILE),
    HELM(SourceKind.HELM_VALUES, SourceKind.CHART, SourceKind.VALUES_SCHEMA),
    MANIFESTS(SourceKind.KUBERNETES, SourceKind.KUBERNETES_PATCH, SourceKind.KUSTOMIZATION),
    SYSTEMD(SourceKind.SYSTEMD_ENV, SourceKind.UNIT),
    WORKFLOWS(SourceKind.WORKFLOW);

    private static final Set<SourceKind> OF_ALL =
            EnumSet.of(SourceKind.DESCRIPTION, SourceKind.MANIFEST, SourceKind.OTHER_YAML);

    private final List<SourceKind> kinds;

    Target(SourceKind... kinds) {
        this.kinds = List.of(kinds);
    }

    SourceKind usual() {
        return kinds.get(0);
    }

    boolean includes(Source source) {
        return kinds.contains(source.kind()) || OF_ALL.contains(source.kind());
    }

    /** The name as options write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
