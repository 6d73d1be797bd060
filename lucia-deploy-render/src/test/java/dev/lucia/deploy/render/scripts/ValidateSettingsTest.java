package dev.lucia.deploy.render.scripts;

import static dev.lucia.deploy.model.envfile.EnvDialect.COMPOSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.ExtraSetting;
import dev.lucia.deploy.render.Repository;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code validate-deployment.sh} says of single settings beyond their types, which {@link ValidateAgreementTest} compares. */
@Tag("engine")
class ValidateSettingsTest extends ValidateFixture {
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
}
