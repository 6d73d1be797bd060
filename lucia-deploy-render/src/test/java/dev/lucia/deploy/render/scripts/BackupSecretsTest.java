package dev.lucia.deploy.render.scripts;

import static dev.lucia.deploy.model.envfile.EnvDialect.COMPOSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvFile;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret gets into what {@code backup-config.sh} saves, says or is called with, wherever it stands. */
@Tag("engine")
class BackupSecretsTest extends BackupFixture {
    // Of the files that are hard to read; each costs three processes.
    private static final int EVERY = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secrets: {OpenAI__ApiKey: MARKED-SECRET}\n",
                "secrets:\n  OpenAI__ApiKey: \"MARKED-SECRET\n  more\"\n",
                "secrets:\n  OpenAI__ApiKey: &key MARKED-SECRET\n",
                "secrets:\n  {OpenAI__ApiKey: MARKED-SECRET}\n",
                "secrets:\n  OpenAI__ApiKey: MARKED-SECRET\npodLabels:\n  key: MARKED-SECRET\n"
            })
    void aSecretThatLinesDoNotTellIsNotSaved(String values) throws IOException {
        Path kubernetes = tree.resolve("infra/kubernetes");
        Settings.write(kubernetes.resolve("helm/values.local.yaml"), values);
        Script.Result result = backUp("kubernetes", kubernetes);
        assertEquals(1, result.exitCode(), result::all);
        assertTrue(result.err().contains("Nothing was saved."), result::all);
        assertFalse(result.all().contains(Settings.MARK), result::all);
        assertEquals(Map.of(), files(out));
    }

    @ParameterizedTest
    @EnumSource
    void noValueThatIsNotPublicIsSavedWhateverTheFile(EnvDialect dialect) throws IOException {
        Path from = empty("from");
        String path = dialect == COMPOSE ? ".env" : "etc/lucia/lucia.env";
        int number = 0;
        for (var one : EnvFiles.measured().entrySet()) {
            if (++number % EVERY != 0) {
                continue;
            }
            EnvFile read = dialect.parse(one.getValue());
            Files.createDirectories(from.resolve(path).getParent());
            Files.write(from.resolve(path), one.getValue());
            Script.Result result = backUp(dialect == COMPOSE ? "docker" : "systemd", from);
            if (result.exitCode() != 0) {
                assertTrue(result.err().contains("Nothing was saved."), result::all);
                continue;
            }
            assertFalse(read.refused(), one.getKey());
            Path into = empty("into-" + one.getKey());
            assertEquals(0, restore(archive(), into).exitCode(), one.getKey());
            EnvFile restored = dialect.parse(Files.readAllBytes(into.resolve(path)));
            restored.values()
                    .forEach(
                            (name, value) -> assertTrue(value.isEmpty() || isPublic(name), one.getKey() + ": " + name));
            read.values()
                    .forEach((name, value) -> assertTrue(
                            !isPublic(name) || value.equals(restored.value(name).orElse(null)),
                            one.getKey() + ": " + name));
            Files.delete(archive());
        }
    }

    private static boolean isPublic(String name) {
        return SettingCatalog.standard().settings().stream()
                .filter(setting -> !setting.isSensitive())
                .map(Setting::name)
                .map(SettingName::text)
                .anyMatch(name::equals);
    }

    @Test
    void aKeyThatWasPastedAsANameOrIntoAPublicValueIsNeitherShownNorSaved() throws IOException {
        Path docker = empty("d");
        String key = "sk-proj-" + "a1B2c3D4e5F6g7H8i9J0k1L2";
        Settings.write(docker.resolve(".env"), """
                HomeAssistant__BaseUrl=http://ha:8123
                KEY=
                OpenAI__ModelId=KEY # mine
                Weather__Unit=KEY
                # was KEY before
                # KEY=
                Logging__LogLevel__Default=Debug
                """.replace("KEY", key));
        Script.Result saved = backUp("docker", docker);
        assertEquals(0, saved.exitCode(), saved::all);
        String all = saved.all()
                + unpacked(archive())
                + script.run("--list", archive().toString()).all();
        assertFalse(all.contains(key), all);
        assertTrue(saved.out().contains("\n  .env (a line whose name may be a key)\n"), saved::all);
        assertTrue(saved.out().contains("\n  .env OpenAI__ModelId\n"), saved::all);
        assertTrue(unpacked(archive()).contains("HomeAssistant__BaseUrl=http://ha:8123\n"));
        assertTrue(unpacked(archive()).contains("\nLogging__LogLevel__Default=Debug\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  KEY: x", "  OpenAI__ModelId: KEY", "# KEY", "  list: [KEY]"})
    void aKeyInYamlIsNotSaved(String row) throws IOException {
        String key = "sk-proj-" + "a1B2c3D4e5F6g7H8i9J0k1L2";
        Path cluster = empty("k");
        Settings.write(cluster.resolve("helm/values.local.yaml"), "config:\n" + row.replace("KEY", key) + "\n");
        Script.Result saved = backUp("kubernetes", cluster);
        assertFalse(saved.all().contains(key), saved::all);
        if (saved.exitCode() == 0) {
            assertFalse(unpacked(archive()).contains(key), saved::all);
        } else {
            assertTrue(saved.err().contains("Nothing was saved."), saved::all);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Environment=OpenAI__ModelId=KEY", "Environment=KEY=x", "# KEY", "ExecStart=/bin/x KEY"})
    void aKeyInADropInIsNotSaved(String row) throws IOException {
        Path root = empty("root");
        String key = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6";
        Settings.write(
                root.resolve("etc/systemd/system/lucia.service.d/my.conf"),
                "[Service]\n" + row.replace("KEY", key) + "\n");
        Script.Result saved = backUp("systemd", root);
        assertFalse(saved.all().contains(key), saved::all);
        if (saved.exitCode() == 0) {
            assertFalse(unpacked(archive()).contains(key), saved::all);
        } else {
            assertTrue(saved.err().contains("Nothing was saved."), saved::all);
        }
    }

    @Test
    void noSecretStandsInArguments() throws IOException {
        Path docker = docker();
        try (Arguments arguments = new Arguments()) {
            backUp("docker", docker);
            assertEquals(List.of(), arguments.with(Settings.MARK));
            assertFalse(arguments.with("backup-config.sh").isEmpty());
        }
    }
}
