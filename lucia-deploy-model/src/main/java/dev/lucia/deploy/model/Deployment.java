package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.constraint.Consistent;
import dev.lucia.deploy.model.constraint.CrossChecked;
import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingContext;
import dev.lucia.deploy.model.value.Port;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole deployment of Lucia. Every instance is valid: whichever way it is made, what does not agree is refused.
 *
 * @param methods the ways of running Lucia that the description is for
 * @param application the settings of the application itself
 * @param docker how Lucia is built into an image and run by Docker Compose
 * @param kubernetes how Lucia runs in a Kubernetes cluster
 * @param systemd how Lucia runs as a service of a Linux machine
 * @param redis the Redis that Lucia keeps its state in
 * @param cicd how GitHub Actions builds, tests and publishes the image
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
@Consistent
public record Deployment(
        @JsonPropertyDescription("The ways of running Lucia that the description is for.")
        List<DeploymentMethod> methods,

        @JsonPropertyDescription("The settings of the application itself.") @Valid
        ApplicationConfiguration application,

        @JsonPropertyDescription("How Lucia is built into an image and run by Docker Compose.") @Valid
        DockerDeploymentConfiguration docker,

        @JsonPropertyDescription("How Lucia runs in a Kubernetes cluster.") @Valid
        KubernetesDeploymentConfiguration kubernetes,

        @JsonPropertyDescription("How Lucia runs as a service of a Linux machine.") @Valid
        SystemdDeploymentConfiguration systemd,

        @JsonPropertyDescription("The Redis that Lucia keeps its state in.") @Valid
        RedisConfiguration redis,

        @JsonPropertyDescription("How GitHub Actions builds, tests and publishes the image.") @Valid
        CiCdConfiguration cicd)
        implements DeploymentBuilder.With, CrossChecked {

    /**
     * Puts the parts together.
     *
     * @throws InvalidDeploymentException with everything that is wrong in the parts and between them
     */
    @SuppressWarnings("MissingSummary")
    public Deployment(
            List<DeploymentMethod> methods,
            ApplicationConfiguration application,
            DockerDeploymentConfiguration docker,
            KubernetesDeploymentConfiguration kubernetes,
            SystemdDeploymentConfiguration systemd,
            RedisConfiguration redis,
            CiCdConfiguration cicd) {
        this.methods = List.copyOf(methods);
        this.application = application;
        this.docker = docker;
        this.kubernetes = kubernetes;
        this.systemd = systemd;
        this.redis = redis;
        this.cicd = cicd;
        Constraints.requireValid(this);
    }

    /** The deployment that holds where a description says nothing. */
    public static Deployment defaults() {
        return new Deployment(
                List.of(DeploymentMethod.values()),
                ApplicationConfiguration.defaults(),
                DockerDeploymentConfiguration.defaults(),
                KubernetesDeploymentConfiguration.defaults(),
                SystemdDeploymentConfiguration.defaults(),
                RedisConfiguration.defaults(),
                CiCdConfiguration.defaults());
    }

    /** Every setting of this deployment: the standard ones and its own. */
    public SettingCatalog catalog() {
        return application.catalog();
    }

    /** What the defaults of the settings depend on under a method. */
    public SettingContext context(DeploymentMethod method) {
        Port listenPort = switch (method) {
            case DOCKER -> docker.containerPort();
            case KUBERNETES -> kubernetes.service().targetPort();
            case SYSTEMD -> SYSTEMD_PORT;
        };
        return new SettingContext(method, application.provider(), listenPort, redis.port());
    }

    /**
     * The value of a setting under a method, from the description or by default; empty where there is none, and for a
     * sensitive setting whatever the description holds, unless its default is the empty text.
     */
    public Optional<String> value(Setting setting, DeploymentMethod method) {
        return application
                .settings()
                .shown(setting)
                .or(() -> setting.defaultValue().in(context(method)));
    }

    /** What a shipped example shows for a setting: its value, else the placeholder, else an example. */
    public String example(Setting setting, DeploymentMethod method) {
        return value(setting, method).orElseGet(() -> setting.shown(context(method)));
    }

    @Override
    public Stream<Inconsistency> inconsistencies() {
        return new DeploymentRules(this).inconsistencies();
    }

    // Nothing stands in front of the service there, so it listens where the guides say that it answers.
    private static final Port SYSTEMD_PORT = Port.of(8080);
}
