package dev.lucia.deploy.render.scripts;

import static dev.lucia.deploy.model.envfile.EnvDialect.COMPOSE;
import static dev.lucia.deploy.model.envfile.EnvDialect.SYSTEMD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code validate-deployment.sh}, option by option, and what it makes of whole files. */
@Tag("engine")
class ValidateDeploymentTest extends ValidateFixture {
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
}
