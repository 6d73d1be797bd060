package dev.lucia.deploy.render.scripts;

import static dev.lucia.deploy.model.envfile.EnvDialect.COMPOSE;
import static dev.lucia.deploy.model.envfile.EnvDialect.SYSTEMD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.ExtraSetting;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code validate-deployment.sh}, option by option; what it says of values is compared in {@link ValidateAgreementTest}. */
@Tag("engine")
class ValidateDeploymentTest {
    private static final String[] NO_ENGINES = {
        "bash", "cat", "chmod", "cp", "cut", "dirname", "env", "getent", "grep", "head", "sed", "sort", "stat",
        "timeout", "tr"
    };

    @TempDir
    Path directory;

    private Path tree = Path.of("");
    private Script script = new Script(tree, "", java.util.Map.of());

    @BeforeEach
    void render() {
        tree = Script.render(Repository.reference(), directory);
        script = Script.of(tree, "validate-deployment.sh").withOnly(directory.resolve("bin"), NO_ENGINES);
    }

    private Path dotEnv() {
        return tree.resolve("infra/docker/.env");
    }

    @Test
    void helpExplainsOptionsAndExitCodes() {
        Script.Result result = script.run("--help");
        assertEquals(0, result.exitCode());
        for (String part : List.of("--method", "--env-file", "--values", "--strict", "--help", "Exit codes")) {
            assertTrue(result.out().contains(part), part);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--frobnicate",
                "file",
                "--method",
                "--method swarm",
                "--method docker --values x",
                "--method kubernetes --env-file x",
                "--env-file",
                "--method docker --env-file /does/not/exist",
                "--method docker --env-file /dev/null",
                "--method kubernetes --values /does/not/exist",
                "--method systemd --env-file /etc"
            })
    void wrongUseIsStatus2(String arguments) {
        Script.Result result = script.run(arguments.split(" "));
        assertEquals(2, result.exitCode(), result::all);
        assertTrue(result.err().startsWith("validate-deployment.sh: "), result::all);
        assertEquals(1, result.err().lines().count(), result::all);
    }

    @Test
    void aGoodFileIsGood() {
        Settings.good(COMPOSE).write(dotEnv());
        Script.Result result = script.run("--method", "docker");
        assertEquals(0, result.exitCode(), result::all);
        assertTrue(result.out().endsWith("docker: 0 errors, 0 warnings\n"), result::all);
        assertEquals("", result.err());
        assertEquals(result, script.run("--method", "docker", "--strict"));
    }

    @Test
    void theShippedExampleHasOnlyPlaceholdersLeft() throws IOException {
        Settings.write(dotEnv(), Files.readString(tree.resolve("infra/docker/.env.example")));
        Script.Result result = script.run("--method", "docker");
        assertEquals(1, result.exitCode());
        for (String name : List.of("HomeAssistant__BaseUrl", "HomeAssistant__AccessToken", "OpenAI__ApiKey")) {
            assertTrue(result.out().contains("error: A placeholder is left in '" + name + "'."), result::all);
        }
        assertTrue(result.out().contains("docker: 3 errors, 0 warnings"), result::all);
    }

    @Test
    void theMethodIsGuessedWhereItIsEvident() {
        assertEquals(2, script.run().exitCode());
        Settings.good(COMPOSE).write(dotEnv());
        Script.Result guessed = script.run();
        assertEquals(0, guessed.exitCode(), guessed::all);
        assertTrue(guessed.err().startsWith("Method: docker, for there is "), guessed::all);
        Settings.write(tree.resolve("infra/kubernetes/helm/values.local.yaml"), "config: {}\n");
        Script.Result either = script.run();
        assertEquals(2, either.exitCode());
        assertTrue(either.err().contains("--method docker|kubernetes|systemd"), either::all);
        Path file = Settings.good(SYSTEMD).write(directory.resolve("lucia.env"));
        assertTrue(script.run("--env-file", file.toString()).out().contains("systemd: 0 errors"));
    }

    @Test
    void whereThereIsOneMethodThereIsNoQuestion() {
        Deployment one = Repository.reference().withMethods(List.of(DeploymentMethod.SYSTEMD));
        Path other = Script.render(one, directory.resolve("one"));
        Path file = Settings.good(SYSTEMD).write(directory.resolve("x.env"));
        Script.Result result = Script.of(other, "validate-deployment.sh").run("--env-file", file.toString());
        assertEquals(0, result.exitCode(), result::all);
        assertFalse(
                Script.of(other, "validate-deployment.sh").run("--help").out().contains("docker"));
    }

    @Test
    void aSettingOfTheDescriptionIsChecked() {
        Deployment more = Repository.reference()
                .withApplication(Repository.reference()
                        .application()
                        .withExtraSettings(List.of(ExtraSetting.secret("Weather__ApiKey", "YOUR_WEATHER_KEY"))));
        Path other = Script.render(more, directory.resolve("more"));
        Path file = Settings.good(COMPOSE)
                .with("Weather__ApiKey", "YOUR_WEATHER_KEY")
                .write(directory.resolve("x.env"));
        Script.Result result =
                Script.of(other, "validate-deployment.sh").run("--method", "docker", "--env-file", file.toString());
        assertTrue(result.out().contains("error: A placeholder is left in 'Weather__ApiKey'."), result::all);
        Script.Result reference = script.run("--method", "docker", "--env-file", file.toString());
        assertTrue(reference.out().contains("info: Unknown setting 'Weather__ApiKey'."), reference::all);
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI_API_KEY, OpenAI__ApiKey",
        "openai__apikey, OpenAI__ApiKey",
        "HomeAssistant__BaseURL, HomeAssistant__BaseUrl",
        "Redis__Pasword, Redis__Password"
    })
    void anUnknownNameIsAWarningWithWhatWasMeant(String name, String meant) {
        Settings.good(COMPOSE).with(name, Settings.MARK).write(dotEnv());
        Script.Result result = script.run("--method", "docker");
        assertEquals(0, result.exitCode());
        assertTrue(
                result.out().contains(":7: warning: Unknown setting '" + name + "'. Did you mean '" + meant + "'?"),
                result::all);
        assertEquals(1, script.run("--method", "docker", "--strict").exitCode());
        assertFalse(result.all().contains(Settings.MARK));
    }

    @Test
    void whatComposeItselfReadsIsNotUnknown() {
        Settings.good(COMPOSE).with("COMPOSE_PROJECT_NAME", "home").write(dotEnv());
        assertTrue(script.run("--method", "docker").out().contains("0 warnings"));
    }

    @ParameterizedTest
    @CsvSource({
        "HomeAssistant__BaseUrl, http://localhost:8123, localhost",
        "OpenAI__BaseUrl, http://127.0.0.1:11434/v1, 127.0.0.1",
        "HomeAssistant__BaseUrl, http://ha.localhost/, ha.localhost",
        "OTEL_EXPORTER_OTLP_ENDPOINT, 'http://[::1]:4317', [::1]",
        "Redis__ConnectionString, 'localhost:6379,ssl=true', localhost",
        "Redis__ConnectionString, 'redis:6379, LocalHost:6380 ', localhost"
    })
    void localhostIsAnErrorInAContainerOnly(String name, String value, String host) {
        Path file = Settings.good(COMPOSE).with(name, value).write(directory.resolve("x.env"));
        Script.Result docker = script.run("--method", "docker", "--env-file", file.toString());
        assertTrue(
                docker.out().contains("error: '" + host + "' in '" + name + "' is the container itself."), docker::all);
        assertEquals(1, docker.exitCode());
        Settings.write(directory.resolve("compose.override.yml"), "services:\n  lucia:\n    network_mode: host\n");
        Script.Result shared = script.run("--method", "docker", "--env-file", file.toString());
        assertEquals(0, shared.exitCode(), shared::all);
        Script.Result systemd = script.run("--method", "systemd", "--env-file", file.toString());
        assertTrue(systemd.out().contains("0 warnings"), systemd::all);
    }

    @Test
    void localhostInAPathIsNoHost() {
        Settings.good(COMPOSE)
                .with("OpenAI__BaseUrl", "https://proxy.home.arpa/?to=http://localhost/v1")
                .write(dotEnv());
        assertEquals(0, script.run("--method", "docker").exitCode());
    }

    @Test
    void secretsThatOthersReadAreAnError() throws IOException {
        Settings.good(COMPOSE).write(dotEnv());
        Files.setPosixFilePermissions(dotEnv(), PosixFilePermissions.fromString("rw-r--r--"));
        Script.Result result = script.run("--method", "docker");
        assertTrue(
                result.out()
                        .contains(": error: File " + dotEnv() + " can be read by others (mode 644). Run: chmod 600 "),
                result::all);
        assertEquals(1, result.exitCode());
        Files.setPosixFilePermissions(dotEnv(), PosixFilePermissions.fromString("rw-r-----"));
        assertTrue(script.run("--method", "docker").out().endsWith("docker: 0 errors, 0 warnings\n"));
    }

    @Test
    void whereNoSecretStandsYetThatIsAWarning() throws IOException {
        Settings.write(dotEnv(), Files.readString(tree.resolve("infra/docker/.env.example")));
        Files.setPosixFilePermissions(dotEnv(), PosixFilePermissions.fromString("rw-r--r--"));
        Script.Result result = script.run("--method", "docker");
        assertTrue(result.out().contains(": warning: File " + dotEnv() + " can be read by others"), result::all);
    }

    @Test
    void anEmptySettingIsTheDefaultWhereTheComposeFileSaysSo() {
        Path file = Settings.good(COMPOSE).with("OpenAI__BaseUrl", "").write(directory.resolve("x.env"));
        Script.Result docker = script.run("--method", "docker", "--env-file", file.toString());
        assertEquals(0, docker.exitCode(), docker::all);
        Script.Result systemd = script.run("--method", "systemd", "--env-file", file.toString());
        assertTrue(systemd.out().contains("error: Invalid URL '' for 'OpenAI__BaseUrl'."), systemd::all);
    }

    @Test
    void anIpv6AddressMayEndInAnIpv4One() {
        Settings.good(COMPOSE)
                .with("HomeAssistant__BaseUrl", "http://[::ffff:192.168.1.20]:8123")
                .write(dotEnv());
        assertEquals(0, script.run("--method", "docker").exitCode());
    }

    @Test
    void aServerOfOnesOwnTakesAnyWordForItsKey() {
        Settings.good(COMPOSE)
                .with("OpenAI__BaseUrl", "http://192.168.1.30:8000/v1")
                .with("OpenAI__ApiKey", "none")
                .write(dotEnv());
        assertEquals(0, script.run("--method", "docker").exitCode());
        Settings.good(COMPOSE)
                .with("OpenAI__BaseUrl", "https://api.openai.com/v1")
                .with("OpenAI__ApiKey", "ollama")
                .write(dotEnv());
        Script.Result result = script.run("--method", "docker");
        assertTrue(
                result.out().contains(":3: warning: The word for ollama in 'OpenAI__ApiKey' is no key for the URL"),
                result::all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OpenAI__BaseUrl", "Logging__LogLevel__Default", "OPENAI_URL", "sk-%s-0123456789"})
    void aKeyInTheWrongPlaceIsNotShown(String name) {
        String key = "sk-" + Settings.MARK + "-0123456789";
        for (String method : List.of("docker", "systemd")) {
            Path file = Settings.write(
                    directory.resolve("x.env"),
                    Settings.good(COMPOSE).text() + name.formatted(Settings.MARK) + "=" + key + "\n");
            Script.Result result = script.run("--method", method, "--env-file", file.toString());
            assertFalse(result.all().contains(Settings.MARK), result::all);
        }
    }

    @Test
    void aMistakeInANameIsOneError() {
        Settings.good(COMPOSE)
                .without("OpenAI__ApiKey")
                .with("OPENAI_API_KEY", Settings.KEY)
                .write(dotEnv());
        Script.Result result = script.run("--method", "docker");
        assertTrue(
                result.out()
                        .contains(
                                "error: Unknown setting 'OPENAI_API_KEY'. Did you mean 'OpenAI__ApiKey', which is required and"
                                        + " missing?"),
                result::all);
        assertTrue(result.out().contains("docker: 1 errors, 0 warnings"), result::all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Logging__LogLevel__System", "OTEL_LOG_LEVEL", "LUCIA_DEV_PORT", "TZ", "https_proxy"})
    void whatOtherProgramsReadIsNotUnknown(String name) {
        Settings.good(COMPOSE).with(name, "x").write(dotEnv());
        assertFalse(script.run("--method", "docker").out().contains("Unknown setting"));
    }

    @Test
    void whatIsMissingIsSaid() {
        Script.Result none = script.run("--method", "docker");
        assertEquals(1, none.exitCode());
        assertTrue(none.out().contains(".env: error: The file is not there. Make it: cp "), none::all);
        Settings.good(COMPOSE).without("OpenAI__ModelId").write(dotEnv());
        Script.Result one = script.run("--method", "docker");
        assertTrue(
                one.out()
                        .contains(".env:1: error: Missing required variable 'OpenAI__ModelId'. Add it to " + dotEnv()
                                + "; see .env.example for the template."),
                one::all);
        assertEquals(1, one.exitCode());
    }

    @Test
    void noSecretIsShownWhateverIsWrongWithIt() {
        String text = "HomeAssistant__AccessToken=" + Settings.MARK + "\nOpenAI__ApiKey=" + Settings.MARK + " x\n"
                + Settings.MARK + "/+=\nRedis__Password='" + Settings.MARK + "\nOTEL_EXPORTER_OTLP_HEADERS="
                + Settings.MARK + "\n";
        for (String method : List.of("docker", "systemd")) {
            Path file = Settings.write(directory.resolve("x.env"), text);
            Script.Result result = script.run("--method", method, "--env-file", file.toString());
            assertEquals(1, result.exitCode());
            assertFalse(result.all().contains(Settings.MARK), result::all);
        }
    }

    @Test
    void aFileIsNeverExecuted() {
        Path trap = directory.resolve("trap");
        String command = "$(touch " + trap + ")`touch " + trap + "`;touch " + trap + "\n";
        Settings.write(
                dotEnv(), "A=" + command + command + "export B[$(touch " + trap + ")]=1\nC=\"" + command + "\"\n");
        script.run("--method", "docker");
        script.run("--method", "systemd", "--env-file", dotEnv().toString());
        assertFalse(Files.exists(trap));
    }

    @Test
    void aLargeFileIsRefusedAndALongOneRead() {
        Path file = Settings.write(directory.resolve("x.env"), "#".repeat(1 << 20) + "\n");
        assertTrue(script.run("--method", "docker", "--env-file", file.toString())
                .out()
                .contains("error: The file is too large (1048577 bytes)."));
        Settings.write(file, Settings.good(COMPOSE).text() + "#".repeat(1 << 19) + "\n");
        assertEquals(
                0,
                script.run("--method", "docker", "--env-file", file.toString()).exitCode());
    }

    @Test
    void atATerminalErrorsAreRedUnlessNobodyWantsThat() {
        Path file = Settings.good(COMPOSE).with("OpenAI__ModelId", "").write(directory.resolve("x.env"));
        assertTrue(atATerminal(script.with("TERM", "xterm").with("NO_COLOR", ""), file)
                .contains(": \u001b[31merror\u001b[0m: "));
        assertTrue(atATerminal(script.with("TERM", "dumb"), file).contains(": error: "));
        assertTrue(atATerminal(script.with("TERM", "xterm").with("NO_COLOR", "1"), file)
                .contains(": error: "));
    }

    private static String atATerminal(Script script, Path file) {
        String command =
                "bash '" + script.tree().resolve(script.path()) + "' --method docker --env-file '" + file + "'";
        return Engines.run(
                        "",
                        script.environment(),
                        List.of(Engines.program("script", "Install bsdutils."), "-qec", command, "/dev/null"))
                .out();
    }

    // A script that forks for each of them, or copies the file, takes minutes and hangs by our measure.
    @Test
    void aFileOfManyMistakesIsJudgedAsAWhole() {
        String text =
                IntStream.range(0, 60_000).mapToObj("no sign %05d\n"::formatted).collect(Collectors.joining());
        Path file = Settings.write(
                directory.resolve("x.env"), Settings.good(COMPOSE).text() + text);
        Script.Result result = script.run("--method", "docker", "--env-file", file.toString());
        assertEquals(1, result.exitCode());
        assertTrue(
                result.out().endsWith("docker: 120000 errors, 0 warnings\n"),
                () -> result.out().substring(result.out().length() - 200));
    }

    @Test
    void whatBashCanNotTellIsNeverAccepted() {
        Path file = Settings.write(
                directory.resolve("x.env"), Settings.good(COMPOSE).text() + "ключ=1\n");
        Script.Result result = script.run("--method", "docker", "--env-file", file.toString());
        assertEquals(1, result.exitCode());
        assertTrue(result.out().contains("x.env:7: not checked: "), result::all);
        assertTrue(result.out().contains("undecided"), result::all);
    }

    @Test
    void whatIsNotInstalledIsSaidToBeUnchecked() {
        Settings.good(COMPOSE).write(dotEnv());
        assertTrue(
                script.run("--method", "docker").out().contains("not checked: docker compose is not installed here."));
        Path values = Settings.write(directory.resolve("v.yaml"), values());
        assertTrue(
                script.run("--values", values.toString()).out().contains("not checked: helm is not installed here."));
        assertTrue(script.run("--method", "kubernetes").out().contains("not checked: kubectl is not installed here."));
        assertTrue(script.run("--method", "systemd").out().contains("not checked: the service is not installed yet."));
    }

    @Test
    void composeIsAsked() throws IOException {
        List<String> compose = Engines.compose();
        Settings.good(COMPOSE).write(dotEnv());
        int config = compose.indexOf("--config");
        Script real = Script.of(tree, "validate-deployment.sh")
                .with(
                        "DOCKER_CONFIG",
                        config < 0 ? System.getenv().getOrDefault("DOCKER_CONFIG", "") : compose.get(config + 1))
                .with("OpenAI__ModelId", "a shell's own");
        Script.Result good = real.run("--method", "docker");
        assertEquals(0, good.exitCode(), good::all);
        assertFalse(good.out().contains("not checked"), good::all);
        Path file = tree.resolve("infra/docker/docker-compose.yml");
        Files.writeString(file, Files.readString(file).replace("restart: unless-stopped", "restart: {}"));
        Script.Result bad = real.run("--method", "docker");
        assertEquals(1, bad.exitCode(), bad::all);
        assertTrue(bad.out().contains("docker-compose.yml: error: Docker Compose refuses it."), bad::all);
    }

    @Test
    void valuesOfTheChartAreChecked() {
        Path values = Settings.write(tree.resolve("infra/kubernetes/helm/values.local.yaml"), values());
        Script.Result good = script.run("--method", "kubernetes");
        assertEquals(0, good.exitCode(), good::all);
        Settings.write(values, values().replace("http://192.168.1.100:8123", "localhost:8123"));
        Script.Result bad = script.run("--method", "kubernetes");
        assertEquals(1, bad.exitCode());
        assertTrue(
                bad.out()
                        .contains(
                                "values.local.yaml:2: error: Invalid URL 'localhost:8123' for 'HomeAssistant__BaseUrl'. URLs start"
                                        + " with http:// or https://, for example http://localhost:8123."),
                bad::all);
        Settings.write(values, values().replaceAll("(?m)^  OpenAI__ApiKey.*\n", ""));
        Script.Result left = script.run("--method", "kubernetes");
        assertTrue(
                left.out().contains("values.yaml:") && left.out().contains("placeholder is left in 'OpenAI__ApiKey'"),
                left::all);
        Settings.write(values, values().replaceAll("(?s)secrets:.*", "existingSecret: mine\n"));
        Script.Result existing = script.run("--method", "kubernetes");
        assertEquals(0, existing.exitCode(), existing::all);
        assertTrue(existing.out().contains("not checked: the secrets"), existing::all);
        Settings.write(values, values().replace("Redis__Password: p", "Redis__Password: |\n    p"));
        assertEquals(1, script.run("--method", "kubernetes").exitCode());
    }

    @Test
    void helmIsAskedAndShowsNoSecret() {
        Engines.program("helm", "Run .ci/engines/kubernetes install.");
        Script real = Script.of(tree, "validate-deployment.sh")
                .with("PATH", Engines.directory().resolve("bin") + ":" + System.getenv("PATH"));
        Path values = Settings.write(directory.resolve("v.yaml"), values());
        Script.Result good = real.run("--values", values.toString());
        assertEquals(0, good.exitCode(), good::all);
        assertFalse(good.out().contains("not checked"), good::all);
        Settings.write(
                values,
                values().replace("Redis__Password: p", "Redis__Password: [" + Settings.MARK + "]\nreplicas: 1"));
        Script.Result bad = real.run("--values", values.toString());
        assertEquals(1, bad.exitCode());
        assertTrue(bad.out().contains("error: Helm refuses the values"), bad::all);
        assertFalse(bad.all().contains(Settings.MARK), bad::all);
    }

    @Test
    void theManifestsAreCheckedWhereThereAreNoValues() throws IOException {
        Script.Result shipped = script.run("--method", "kubernetes");
        assertEquals(1, shipped.exitCode());
        assertTrue(
                shipped.out().contains("secret.yaml:19: error: A placeholder is left in 'HomeAssistant__AccessToken'."),
                shipped::all);
        for (String file : List.of("configmap", "secret")) {
            Path manifest = tree.resolve("infra/kubernetes/manifests/" + file + ".yaml");
            Files.writeString(
                    manifest,
                    Files.readString(manifest)
                            .replace("http://YOUR_HA_IP:8123", "http://192.168.1.100:8123")
                            .replace("YOUR_LONG_LIVED_TOKEN", Settings.TOKEN)
                            .replace("sk-proj-YOUR_KEY_HERE", "'" + Settings.KEY + "' # mine"));
        }
        Script.Result filled = script.run("--method", "kubernetes");
        assertEquals(0, filled.exitCode(), filled::all);
    }

    private static String values() {
        return """
                config:
                  HomeAssistant__BaseUrl: http://192.168.1.100:8123
                  OpenAI__ModelId: "gpt-4o" # the chat model
                secrets:
                  HomeAssistant__AccessToken: %s
                  OpenAI__ApiKey: '%s'
                  Redis__Password: p
                """.formatted(Settings.TOKEN, Settings.KEY);
    }
}
