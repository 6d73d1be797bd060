package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.value.Choice;

/** The files that hold Lucia's settings, one kind for each way of running it. */
public enum SettingsFormat implements Choice {
    /** The {@code .env} of Docker Compose. */
    DOCKER("docker", DeploymentMethod.DOCKER, new EnvReader(EnvDialect.COMPOSE), new EnvWriter(EnvDialect.COMPOSE)),
    /** The {@code lucia.env} of systemd. */
    SYSTEMD("systemd", DeploymentMethod.SYSTEMD, new EnvReader(EnvDialect.SYSTEMD), new EnvWriter(EnvDialect.SYSTEMD)),
    /** A values file of the Helm chart. */
    HELM("helm", DeploymentMethod.KUBERNETES, new HelmReader(), new HelmWriter()),
    /** A ConfigMap and a Secret, in one file or in several. */
    MANIFESTS("manifests", DeploymentMethod.KUBERNETES, new ManifestsReader(), new ManifestsWriter());

    private final String text;
    private final DeploymentMethod method;
    private final SettingsReader reader;
    private final SettingsWriter writer;

    SettingsFormat(String text, DeploymentMethod method, SettingsReader reader, SettingsWriter writer) {
        this.text = text;
        this.method = method;
        this.reader = reader;
        this.writer = writer;
    }

    /** The format that is written so. */
    public static SettingsFormat of(String text) {
        return Choice.parse(SettingsFormat.class, "a kind of settings file", text);
    }

    @Override
    public String text() {
        return text;
    }

    /** The way of running Lucia that reads such files. */
    public DeploymentMethod method() {
        return method;
    }

    SettingsReader reader() {
        return reader;
    }

    SettingsWriter writer() {
        return writer;
    }
}
