package dev.lucia.deploy.probe;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.DockerDeploymentConfiguration;
import dev.lucia.deploy.model.command.ReportFile;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.HttpPath;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.check.Check;
import dev.lucia.deploy.probe.check.DeploymentSite;
import dev.lucia.deploy.probe.check.HomeAssistantCheck;
import dev.lucia.deploy.probe.check.LuciaCheck;
import dev.lucia.deploy.probe.check.ModelEndpointCheck;
import dev.lucia.deploy.probe.check.RedisCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the command that say what to check. */
final class ProbeInputs {
    private static final Path DESCRIPTION = Path.of("infra/lucia-deploy.yaml");
    private static final Path SYSTEMD_FILE = Path.of("lucia.env");

    @Option(
            names = "--description",
            paramLabel = "FILE",
            description =
                    "The description; by default infra/lucia-deploy.yaml, unless addresses are given or, with an env "
                            + "file, it is not there.")
    private @Nullable Path description;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            converter = ValueConverter.OfMethod.class,
            description =
                    "How Lucia is run: docker, kubernetes or systemd. Needed where the description has several; with "
                            + "an env file by default systemd for that dialect, else docker.")
    private @Nullable DeploymentMethod target;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "The file that people filled in: .env or lucia.env.")
    private @Nullable Path envFile;

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            converter = ValueConverter.OfDialect.class,
            description =
                    "Who reads the env file: compose or systemd; by default systemd for that target, or for the name "
                            + "lucia.env without one, else compose.")
    private @Nullable EnvDialect dialect;

    @Option(
            names = "--lucia",
            paramLabel = "URL",
            converter = ValueConverter.OfUrl.class,
            description = "Lucia's base URL.")
    private @Nullable HttpUrl lucia;

    @Option(
            names = "--redis",
            paramLabel = "HOST:PORT",
            converter = ValueConverter.OfConnection.class,
            description =
                    "Redis, as in Redis__ConnectionString: several hosts, and options such as ssl=true, after commas.")
    private @Nullable RedisConnectionString redis;

    @Option(
            names = "--home-assistant",
            paramLabel = "URL",
            converter = ValueConverter.OfUrl.class,
            description = "Home Assistant's base URL.")
    private @Nullable HttpUrl homeAssistant;

    @Option(
            names = "--model-endpoint",
            paramLabel = "URL",
            converter = ValueConverter.OfUrl.class,
            description = "The model endpoint's base URL, with its version path.")
    private @Nullable HttpUrl modelEndpoint;

    @Option(
            names = "--preflight",
            description =
                    "Check what Lucia will need before anything is started: what it depends on, ports, disk, memory "
                            + "and files.")
    private boolean preflight;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description =
                    "For --preflight: where docker-compose.yml and .env are, by default infra/docker; for systemd "
                            + "the root of the machine, by default /.")
    private @Nullable Path directory;

    /** Reads what the options name, and puts the plan together. */
    ProbePlan plan(Map<String, String> environment) {
        if (directory != null && !preflight) {
            throw new WrongUseException("--directory goes with --preflight only.");
        }
        if (dialect != null && envFile == null) {
            throw new WrongUseException("--dialect goes with --env-file only.");
        }
        return needsDescription() ? ofDescription(environment) : ofAddresses(environment);
    }

    /** Whether a file is one of those that are read. */
    boolean reads(Path file) {
        return Stream.of(description == null ? DESCRIPTION : description, envFile)
                .anyMatch(read -> read != null && ReportFile.isSame(read, file));
    }

    private boolean needsDescription() {
        return preflight
                || description != null
                || target != null
                || Stream.of(lucia, redis, homeAssistant, modelEndpoint).noneMatch(address -> address != null);
    }

    // Making a deployment for its defaults would take as long as asking all of them.
    private ProbePlan ofAddresses(Map<String, String> environment) {
        SettingValues values = values(methodOfFile(), environment);
        List<Check> checks = given(
                DockerDeploymentConfiguration.defaults().healthCheckPath(),
                name -> DeploymentSite.filledIn(SettingCatalog.standard(), name, values));
        return new ProbePlan(checks, ProbePlan.LIMIT, ProbePlan.DEADLINE);
    }

    private ProbePlan ofDescription(Map<String, String> environment) {
        Deployment deployment = deployment();
        DeploymentMethod method = target == null ? method(deployment) : target;
        SettingValues values = values(method, environment);
        ProbePlan plan = preflight
                ? ProbePlan.preflight(deployment, method, values, directory(method))
                : ProbePlan.of(deployment, method, values);
        DeploymentSite site = new DeploymentSite(deployment, method, values, Path.of(""));
        return replaced(plan, given(deployment.docker().healthCheckPath(), site::secret));
    }

    private Deployment deployment() {
        if (description != null || Files.exists(DESCRIPTION)) {
            return new DeploymentReader().read(description == null ? DESCRIPTION : description);
        }
        if (envFile != null) {
            return Deployment.defaults();
        }
        throw new WrongUseException("There is no " + DESCRIPTION
                + " here. Name a description by --description, an env file by --env-file, or addresses.");
    }

    private DeploymentMethod method(Deployment deployment) {
        if (deployment.methods().size() == 1) {
            return deployment.methods().get(0);
        }
        if (envFile == null) {
            throw new WrongUseException(
                    "--target is needed: docker, kubernetes or systemd. Or give an env file, or addresses.");
        }
        return methodOfFile();
    }

    /** How Lucia is run, by the env file alone. */
    private DeploymentMethod methodOfFile() {
        boolean isSystemd =
                dialect == null ? envFile != null && envFile.endsWith(SYSTEMD_FILE) : dialect == EnvDialect.SYSTEMD;
        return isSystemd ? DeploymentMethod.SYSTEMD : DeploymentMethod.DOCKER;
    }

    private SettingValues values(DeploymentMethod method, Map<String, String> environment) {
        EnvDialect usual = method == DeploymentMethod.SYSTEMD ? EnvDialect.SYSTEMD : EnvDialect.COMPOSE;
        return EnvValues.read(envFile, dialect == null ? usual : dialect, environment);
    }

    private Path directory(DeploymentMethod method) {
        if (directory != null) {
            return directory;
        }
        return method == DeploymentMethod.SYSTEMD ? Path.of("/") : Path.of("infra/docker");
    }

    /** The checks of the addresses that were given one by one, with the settings that go with them. */
    private List<Check> given(HttpPath health, Function<String, Optional<Secret>> settings) {
        List<Check> checks = new ArrayList<>();
        if (lucia != null) {
            checks.add(new LuciaCheck(lucia, health));
        }
        if (redis != null) {
            checks.addAll(RedisCheck.of(redis, settings.apply("Redis__Password")));
        }
        if (homeAssistant != null) {
            checks.add(new HomeAssistantCheck(homeAssistant, settings.apply("HomeAssistant__AccessToken")));
        }
        if (modelEndpoint != null) {
            checks.add(new ModelEndpointCheck(
                    modelEndpoint, settings.apply("OpenAI__ApiKey"), ModelEndpointCheck.models(settings)));
        }
        return checks;
    }

    /** The plan with the given checks in the place of those of the same kind. */
    private static ProbePlan replaced(ProbePlan plan, List<Check> given) {
        List<String> kinds = given.stream().map(check -> check.subject().id()).toList();
        List<Check> checks = Stream.concat(
                        given.stream(),
                        plan.checks().stream()
                                .filter(check -> !kinds.contains(check.subject().id())))
                .toList();
        return new ProbePlan(checks, plan.limit(), plan.deadline());
    }
}
