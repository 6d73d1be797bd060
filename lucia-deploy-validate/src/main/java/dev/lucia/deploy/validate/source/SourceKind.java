package dev.lucia.deploy.validate.source;

import dev.lucia.deploy.model.source.YamlDialect;

/** What a file is. */
public enum SourceKind {
    /** The env file of Docker Compose. */
    COMPOSE_ENV,
    /** The {@code EnvironmentFile} of a unit of systemd. */
    SYSTEMD_ENV,
    /** The deployment description, {@code lucia-deploy.yaml}. */
    DESCRIPTION,
    /** A Compose file. */
    COMPOSE,
    /** {@code Chart.yaml} of a Helm chart. */
    CHART,
    /** Values for a Helm chart. */
    HELM_VALUES,
    /** Objects of Kubernetes. */
    KUBERNETES,
    /** A part of an object that Kustomize lays over the whole one. */
    KUBERNETES_PATCH,
    /** {@code kustomization.yaml}. */
    KUSTOMIZATION,
    /** A workflow of GitHub Actions. */
    WORKFLOW,
    /** YAML of no kind that is known here. */
    OTHER_YAML,
    /** A unit of systemd or a drop-in of one. */
    UNIT,
    /** A Dockerfile. */
    DOCKERFILE,
    /** {@code values.schema.json} of a Helm chart. */
    VALUES_SCHEMA,
    /** {@code MANIFEST.sha256}, the list of generated files. */
    MANIFEST;

    /** Whether files of this kind are YAML. */
    public boolean isYaml() {
        return compareTo(DESCRIPTION) >= 0 && compareTo(OTHER_YAML) <= 0;
    }

    /** How the tools that read files of this kind understand YAML. */
    YamlDialect yamlDialect() {
        return switch (this) {
            case DESCRIPTION -> YamlDialect.PLAIN;
            case COMPOSE, WORKFLOW -> YamlDialect.WITH_ALIASES;
            default -> YamlDialect.YAML_1_1;
        };
    }

    /** Whether files of this kind hold variables, one a line. */
    public boolean isEnv() {
        return this == COMPOSE_ENV || this == SYSTEMD_ENV;
    }
}
