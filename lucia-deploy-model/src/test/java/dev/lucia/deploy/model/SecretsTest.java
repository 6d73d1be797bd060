package dev.lucia.deploy.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts a marked secret wherever one can stand, and looks for it in everything that can be printed. */
class SecretsTest {
    private static final String MARK = "MARKED";
    private static final String SECRET = "MARKED-0123456789abcdefghijklmnopqrstuvwxyz";

    private final DeploymentReader reader = new DeploymentReader();

    @Test
    void aValidDescriptionShowsNone() {
        Deployment deployment = reader.read("""
                application:
                  settings:
                    HomeAssistant__AccessToken: %1$s
                    OpenAI__ApiKey: %1$s
                    Redis__Password: %1$s
                    OTEL_EXPORTER_OTLP_HEADERS: api-key=%1$s
                  extraSettings:
                    - {name: WEATHER_KEY, placeholder: YOUR_KEY}
                redis:
                  password: %1$s
                """.formatted(SECRET), "test");
        assertEquals(Optional.of(Secret.of(SECRET)), deployment.redis().password());
        showsNoSecret(deployment);
        showsNoSecret(deployment.application());
        showsNoSecret(deployment.application().settings());
        showsNoSecret(deployment.redis());
        showsNoSecret(deployment.catalog().settings().toString());
        assertFalse(DeploymentBuilder.builder(deployment).toString().contains(MARK));
        assertFalse(
                RedisConfigurationBuilder.builder(deployment.redis()).toString().contains(MARK));
        assertFalse(ApplicationConfigurationBuilder.builder(deployment.application())
                .toString()
                .contains(MARK));
        deployment
                .methods()
                .forEach(method -> deployment.catalog().settings().forEach(setting -> {
                    assertFalse(deployment.value(setting, method).orElse("").contains(MARK), setting::toString);
                    assertFalse(deployment.example(setting, method).contains(MARK), setting::toString);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application: {settings: {HomeAssistant__AccessToken: MARKED}}",
                "application: {settings: {HomeAssistant__AccessToken: 'MARKED 0123456789abcdefghijklmnopq'}}",
                "application: {settings: {HomeAssistant__AccessToken: \"MARKED-0123456789abcdefghijklmnopq\\0\"}, provider: x}",
                "application: {settings: {HomeAssistant__AccessToken: [MARKED]}}",
                "application: {settings: {HomeAssistant__AccessToken: {MARKED: MARKED}}}",
                "application: {settings: {OpenAI__ApiKey: MARKED}}",
                "application: {settings: {OTEL_EXPORTER_OTLP_HEADERS: MARKED}}",
                "application: {settings: {OTEL_EXPORTER_OTLP_HEADERS: 'MARKED MARKED=x'}}",
                "application: {settings: {Redis__ConnectionString: 'redis:6379,password=MARKED'}}",
                "application: {settings: {Redis__ConnectionString: 'redis:6379,PassWord = MARKED,ssl=x'}}",
                "application: {settings: {Redis__ConnectionString: 'redis://:MARKED@redis:6379'}}",
                "application: {settings: {Redis__ConnectionString: 'lucia:MARKED@redis:6379'}}",
                "application: {settings: {HomeAssistant__BaseUrl: 'http://lucia:MARKED@homeassistant:8123'}}",
                "application: {settings: {HomeAssistant__BaseUrl: 'http://lucia:MAR KED@home', OpenAI__BaseUrl: 'http://a:#MARKED@b'}}",
                "application: {settings: {OTEL_EXPORTER_OTLP_ENDPOINT: 'https://MARKED@otel'}}",
                "application: {settings: {OPENAI_API_KEY: MARKED}}",
                "application: {settings: {OPENAI_API_KEY: [MARKED]}}",
                "application: {settings: {'not a name': MARKED, '': MARKED}}",
                "application: {settings: MARKED}",
                "application: {settings: [HomeAssistant__AccessToken=MARKED]}",
                "application: OpenAI__ApiKey=MARKED",
                "application:\n  settings:\n    OpenAI__ApiKey=MARKED",
                "application: {extraSettings: [{name: A, placeholder: MARKED}]}",
                "application: {extraSettings: [{name: A, placeholder: [MARKED]}]}",
                "application: {extraSettings: [A=MARKED]}",
                "application: {extraSettings: A=MARKED}",
                "application: {settings: {Redis__Password: MARKED-1}}\nredis: {password: MARKED-2}",
                "redis: {password: [MARKED]}",
                "redis: {password: {value: MARKED}}",
                "redis: {passwd: MARKED}",
                "redis: password=MARKED",
                "redis: {image: {password: MARKED}}",
                "cicd: {secretNames: {token: dckr_pat_MARKED}}",
                "cicd: {secretNames: {token: [MARKED], username: MARKED-1}}",
                "cicd: {secretNames: MARKED}",
                "cicd: {secretNames: {DOCKER_HUB_TOKEN: MARKED}}",
                "password: MARKED",
                "MARKED",
                "[MARKED]",
                "redis:\n  password: MARKED: x",
                "redis:\n  password: \"MARKED\n",
                "redis:\n  password: 'MARKED' MARKED\n",
                "redis:\n  password: \"\\qMARKED\"\n",
                "redis:\n  password: [MARKED\n",
                "redis:\n  password: {MARKED\n",
                "redis:\n  password: *MARKED\n",
                "redis:\n  password: &MARKED\n",
                "redis:\n  password: &MARKED x\n",
                "redis:\n  password: !MARKED\n",
                "redis:\n  password: !MARKED!x\n",
                "redis:\n  password: !<MARKED x\n",
                "redis:\n  password: %MARKED\n",
                "redis:\n  password: @MARKED\n",
                "redis:\n  password: `MARKED\n",
                "redis:\n  password: |MARKED\n",
                "redis:\n  password: >MARKED\n",
                "redis:\n\tpassword: MARKED\n",
                "redis:\n  password: MARKED\n  password: MARKED\n",
                "redis:\n  password: MARKED\n port: 1\n",
                "redis:\n  password: MARKED\u0007\n",
                "redis:\n  password: \"\\uMARKED\"\n",
                "redis: {password: MARKED}\n---\nredis: {password: MARKED}\n",
                "%TAG !MARKED\n---\n{}",
                "%YAML MARKED\n---\n{}",
                "? {password: MARKED}\n: x\n",
                "? [MARKED]\n: x\n"
            })
    void aRefusedDescriptionShowsNone(String description) {
        // A password of digits alone is a number to YAML.
        String text = description.replace("MARKED-1", "12345678");
        InvalidDeploymentException e = assertThrows(InvalidDeploymentException.class, () -> reader.read(text, "test"));
        String shown = Secrets.everythingThatIsShown(e);
        assertFalse(shown.contains(MARK), shown);
        assertFalse(shown.contains("12345678"), shown);
    }

    @Test
    void aFileThatIsNoTextShowsNone(@TempDir Path directory) throws IOException {
        byte[] bytes = ("redis:\n  password: " + SECRET + "ü\n").getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(directory.resolve("lucia-deploy.yaml"), bytes);
        showsNoSecret(assertThrows(InvalidDeploymentException.class, () -> reader.read(file)));
    }

    @Test
    void aRefusedDeploymentMadeInJavaShowsNone() {
        SettingValues settings = SettingValues.of(Map.of(
                "HomeAssistant__AccessToken", MARK,
                "OpenAI__ApiKey", SECRET + " " + SECRET,
                "HomeAssistant__BaseUrl", "http://u:" + SECRET + "@a",
                "Redis__ConnectionString", "redis:6379,password=" + SECRET,
                "Redis__Password", SECRET + "1",
                "SOMETHING_ELSE", SECRET));
        Deployment defaults = Deployment.defaults();
        showsNoSecret(assertThrows(
                InvalidDeploymentException.class,
                () -> defaults.with(d -> d.application(defaults.application().withSettings(settings))
                        .redis(defaults.redis().withPassword(Optional.of(Secret.of(SECRET)))))));
        showsNoSecret(settings);
    }

    @Test
    void aRefusedValueOfTheCatalogueShowsNone() {
        SettingCatalog.standard().settings().stream()
                .filter(setting -> setting.isSensitive() && !setting.name().equals(SettingName.of("Redis__Password")))
                .forEach(setting -> showsNoSecret(assertThrows(
                        IllegalArgumentException.class, () -> setting.check("MARKED secret", Provider.OPENAI))));
    }

    private static void showsNoSecret(Object value) {
        String shown = value instanceof Throwable thrown
                ? Secrets.everythingThatIsShown(thrown)
                : Secrets.everythingThatIsShown(value);
        assertFalse(shown.contains(MARK), shown);
    }
}
