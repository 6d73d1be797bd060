package dev.lucia.deploy.model;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;
import static dev.lucia.deploy.model.setting.DeploymentMethod.KUBERNETES;
import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;

import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.ListenUrls;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.model.value.Secret;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules that span several parts of a deployment. */
final class DeploymentRules {
    private static final SettingName CONNECTION = SettingName.of("Redis__ConnectionString");
    private static final SettingName PASSWORD = SettingName.of("Redis__Password");
    private static final SettingName URLS = SettingName.of("ASPNETCORE_URLS");
    // systemd drops other assignments of an environment file, with nothing but a line in its log.
    private static final Pattern SYSTEMD_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    // Linux' net.ipv4.ip_unprivileged_port_start, unless somebody changed it.
    private static final int FIRST_FREE_PORT = 1024;

    private final Deployment deployment;

    DeploymentRules(Deployment deployment) {
        this.deployment = deployment;
    }

    Stream<Inconsistency> inconsistencies() {
        return Stream.of(
                        methods(),
                        namesThatSystemdDrops(),
                        valuesThatNoFileHolds(),
                        portsThatNeedARight(),
                        externalRedis().stream(),
                        twoPasswords().stream(),
                        listens(
                                DOCKER,
                                "docker.containerPort",
                                deployment.docker().containerPort())
                                .stream(),
                        listens(
                                KUBERNETES,
                                "kubernetes.service.targetPort",
                                deployment.kubernetes().service().targetPort())
                                .stream())
                .flatMap(found -> found);
    }

    private Stream<Inconsistency> methods() {
        List<DeploymentMethod> methods = deployment.methods();
        return Stream.concat(
                Inconsistency.when(
                        methods.isEmpty(),
                        "methods",
                        "'methods' is an empty list",
                        "Name at least one of docker, kubernetes and systemd.")
                        .stream(),
                Inconsistency.duplicates(
                        "methods", methods.stream().map(DeploymentMethod::text).toList()));
    }

    private Stream<Inconsistency> namesThatSystemdDrops() {
        List<ExtraSetting> extras = deployment.application().extraSettings();
        return IntStream.range(0, uses(SYSTEMD) ? extras.size() : 0)
                .filter(i -> !SYSTEMD_NAME.matcher(extras.get(i).name().text()).matches())
                .mapToObj(i -> new Inconsistency(
                        "application/extraSettings/" + i + "/name",
                        "systemd cannot carry the variable '" + extras.get(i).name() + "'",
                        "Its environment files take letters, digits and '_' and silently drop other names: write '__' for ':' "
                                + "and '_' for the rest, or take 'systemd' out of 'methods'.",
                        List.of("methods")));
    }

    // Only the values of extra settings are free texts; those of the catalogue hold no such characters.
    private Stream<Inconsistency> valuesThatNoFileHolds() {
        List<ExtraSetting> extras = deployment.application().extraSettings();
        return IntStream.range(0, extras.size())
                .boxed()
                .flatMap(i -> Stream.of(
                                uses(SYSTEMD)
                                        ? unwritable(extras.get(i), EnvDialect.SYSTEMD, "systemd")
                                        : Optional.<String>empty(),
                                uses(DOCKER)
                                        ? unwritable(extras.get(i), EnvDialect.COMPOSE, "docker")
                                        : Optional.<String>empty())
                        .flatMap(Optional::stream)
                        .map(reason -> new Inconsistency(
                                "application/extraSettings/" + i + "/value",
                                "The value of '" + extras.get(i).name() + "' can not stand in an env file: " + reason,
                                "Take the character out, or take the method out of 'methods'.",
                                List.of("methods"))));
    }

    private static Optional<String> unwritable(ExtraSetting extra, EnvDialect dialect, String method) {
        boolean refusedAnyway = extra.inconsistencies().findAny().isPresent();
        if (extra.value().isEmpty()
                || refusedAnyway
                || !dialect.carries(extra.name().text())) {
            return Optional.empty();
        }
        // The files have line feeds alone, so a carriage return can only be written where an escape stands for it.
        try {
            String line = dialect.assignment(extra.name().text(), extra.value().get());
            return line.indexOf('\r') < 0 ? Optional.empty() : Optional.of("a carriage return, for " + method);
        } catch (InvalidValueException e) {
            return Optional.of(e.fact() + ", for " + method);
        }
    }

    private Optional<Inconsistency> externalRedis() {
        boolean unknown = deployment.redis().mode() == RedisConfiguration.Mode.EXTERNAL
                && (uses(DOCKER) || uses(KUBERNETES))
                && !deployment.application().settings().contains(CONNECTION);
        return Inconsistency.when(
                unknown,
                "redis/mode",
                "Redis runs elsewhere and nothing says where",
                "Give its address under application.settings, for example 'Redis__ConnectionString: redis.example.net:6379'.",
                "methods",
                "application/settings/" + CONNECTION);
    }

    private Optional<Inconsistency> twoPasswords() {
        Optional<Secret> setting = deployment.application().settings().find(PASSWORD);
        Optional<Secret> redis = deployment.redis().password();
        return Inconsistency.when(
                setting.isPresent() && redis.isPresent() && !setting.equals(redis),
                "redis/password",
                "'redis.password' and the setting 'Redis__Password' differ",
                "Keep one of them; none is needed to render.",
                "application/settings/" + PASSWORD);
    }

    private Optional<Inconsistency> listens(DeploymentMethod method, String property, Port port) {
        return deployment
                .application()
                .settings()
                .find(URLS)
                .map(Secret::reveal)
                .filter(urls -> uses(method) && !listensOn(urls, port))
                .map(urls -> new Inconsistency(
                        "application/settings/" + URLS,
                        "'" + URLS + "' does not listen on port " + port + ", which '" + property + "' expects",
                        "Add http://+:" + port + " to it, change '" + property + "', or leave the setting out.",
                        List.of("methods", property.replace('.', '/'))));
    }

    private static boolean listensOn(String urls, Port port) {
        return ports(urls).map(ports -> ports.contains(port)).orElse(true);
    }

    // The unit gives no capability, and CAP_NET_BIND_SERVICE would have no effect in the user namespace of
    // PrivateUsers=.
    private Stream<Inconsistency> portsThatNeedARight() {
        return deployment
                .application()
                .settings()
                .find(URLS)
                .filter(urls -> uses(SYSTEMD))
                .flatMap(urls -> ports(urls.reveal()))
                .stream()
                .flatMap(List::stream)
                .filter(port -> port.number() < FIRST_FREE_PORT)
                .map(port -> new Inconsistency(
                        "application/settings/" + URLS,
                        "'" + URLS + "' listens on port " + port + ", and its systemd unit has no right to ports below "
                                + FIRST_FREE_PORT,
                        "Take a higher port, with a reverse proxy before it, or take 'systemd' out of 'methods'.",
                        List.of("methods")));
    }

    // A value that is no list of URLs is reported where it is checked, not here.
    private static Optional<List<Port>> ports(String urls) {
        try {
            return Optional.of(ListenUrls.parse(urls).ports());
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private boolean uses(DeploymentMethod method) {
        return deployment.methods().contains(method);
    }
}
