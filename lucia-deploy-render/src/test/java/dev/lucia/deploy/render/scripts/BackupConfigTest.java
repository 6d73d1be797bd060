package dev.lucia.deploy.render.scripts;

import static dev.lucia.deploy.model.envfile.EnvDialect.SYSTEMD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.envfile.EnvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code backup-config.sh}: what it saves it brings back, but for the secrets. */
@Tag("engine")
class BackupConfigTest extends BackupFixture {
    private static final String OVERRIDE_WITHOUT_SECRETS = """
            services:
              lucia: # mine
                environment:
                  OpenAI__ModelId: llama3.2
                  OpenAI__ApiKey: ""
                  Redis__Password: ""
                  - Weather__ApiKey=
                ports: ["127.0.0.1:1:2"]
            """;

    private static final String VALUES = """
            replicaCount: 2
            config:
              HomeAssistant__BaseUrl: http://192.168.1.100:8123
              Feature__Key: MARKED-SECRET-unknown
            secrets:
              failOnPlaceholder: true
              OpenAI__ApiKey: 'MARKED-SECRET' # mine
            extraEnv:
              - name: Weather__ApiKey
                value: MARKED-SECRET
              - name: OpenAI__ModelId
                value: llama3.2
            """;

    private static final String VALUES_WITHOUT_SECRETS = """
            replicaCount: 2
            config:
              HomeAssistant__BaseUrl: http://192.168.1.100:8123
              Feature__Key: ""
            secrets:
              failOnPlaceholder: true
              OpenAI__ApiKey: ""
            extraEnv:
              - name: Weather__ApiKey
                value: ""
              - name: OpenAI__ModelId
                value: llama3.2
            """;

    @Test
    void helpExplainsOptionsAndExitCodes() {
        Script.Result result = script.run("--help");
        assertEquals(0, result.exitCode());
        for (String part :
                List.of("--method", "--directory", "--output", "--restore", "--force", "--list", "Exit codes")) {
            assertTrue(result.out().contains(part), part);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--frobnicate",
                "--method swarm",
                "--output",
                "--method docker --output /does/not/exist",
                "--restore",
                "--force",
                "--restore /does/not/exist",
                "--list /does/not/exist",
                "--restore a --list b",
                "--method docker --restore a",
                "--method docker --directory /does/not/exist"
            })
    void wrongUseIsStatus2(String arguments) {
        Script.Result result = script.run(arguments.split(" "));
        assertEquals(2, result.exitCode(), result::all);
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("backup-config.sh: "), result::all);
    }

    @Test
    void aMissingProgramIsStatus2WithHowToInstallIt() {
        Script without = script.withOnly(directory.resolve("bin"), "bash", "dirname", "gzip");
        Script.Result result = without.run("--method", "docker");
        assertEquals(2, result.exitCode());
        assertTrue(result.err().contains("tar is missing. Install it."), result::all);
    }

    @Test
    void composeComesBackWithoutItsSecrets() throws IOException {
        Path docker = docker();
        Map<String, String> before = files(docker);
        Script.Result saved = backUp("docker", docker);
        assertEquals(0, saved.exitCode(), saved::all);
        assertEquals(before, files(docker));
        Path archive = archive();
        assertTrue(
                archive.getFileName().toString().matches("lucia-backup-docker-\\d{8}T\\d{6}Z\\.tar\\.gz"),
                archive::toString);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)));
        for (String name : List.of(
                ".env HomeAssistant__AccessToken",
                ".env OpenAI__ApiKey",
                ".env Weather__ApiKey",
                "docker-compose.override.yml Redis__Password",
                "docker-compose.override.yml Weather__ApiKey")) {
            assertTrue(saved.out().contains("\n  " + name + "\n"), saved::all);
            assertTrue(unpacked(archive).contains("  " + name + "\n"), () -> unpacked(archive));
        }
        assertFalse((saved.all() + unpacked(archive)).contains(Settings.MARK), () -> unpacked(archive));
        Path into = empty("into");
        Script.Result restored = restore(archive, into);
        assertEquals(0, restored.exitCode(), restored::all);
        assertTrue(restored.out().contains("  .env HomeAssistant__AccessToken\n"), restored::all);
        Map<String, String> after = files(into);
        assertEquals("rw------- " + envWithoutSecrets(), after.remove(".env"));
        assertEquals("rw------- " + OVERRIDE_WITHOUT_SECRETS, after.remove("docker-compose.override.yml"));
        assertEquals(Map.of("config/sub dir/ä.json", "rw-r--r-- {\"a\": 1}\n"), after);
    }

    private static String envWithoutSecrets() {
        return ENV.replace("# HomeAssistant__AccessToken=MARKED-SECRET-old-token", "# HomeAssistant__AccessToken=")
                .replace("=MARKED-SECRET-token-0123456789abcdef", "=")
                .replace(" = \"MARKED-SECRET\non two lines\" # MARKED-SECRET, too", " = ")
                .replace("'MARKED-SECRET-nobody-knows'", "");
    }

    @Test
    void theServiceComesBackWithoutItsSecrets() throws IOException {
        Path root = empty("machine");
        Settings.write(root.resolve("etc/lucia/lucia.env"), ENV.replace("\non two lines\" # MARKED-SECRET, too", "\""));
        Files.createDirectories(root.resolve("etc/systemd/system/lucia.service.d"));
        String unit = Files.readString(tree.resolve("infra/systemd/lucia.service"));
        Files.writeString(root.resolve("etc/systemd/system/lucia.service"), unit);
        Files.writeString(
                root.resolve("etc/systemd/system/lucia.service.d/override.conf"),
                "[Service]\nEnvironment=OpenAI__ApiKey=MARKED-SECRET\nMemoryMax=1G\n");
        Files.writeString(root.resolve("etc/passwd"), "not ours\n");
        Script.Result saved = backUp("systemd", root);
        assertEquals(0, saved.exitCode(), saved::all);
        assertFalse(unpacked(archive()).contains(Settings.MARK));
        Path into = empty("into");
        assertEquals(0, restore(archive(), into).exitCode());
        Map<String, String> after = files(into);
        assertEquals("rw-r--r-- " + unit, after.get("etc/systemd/system/lucia.service"));
        assertEquals(
                "rw-r--r-- [Service]\n# Environment=OpenAI__ApiKey= (left out by backup-config.sh)\nMemoryMax=1G\n",
                after.get("etc/systemd/system/lucia.service.d/override.conf"));
        EnvFile settings = SYSTEMD.parse(Files.readString(into.resolve("etc/lucia/lucia.env")));
        assertEquals(
                "http://192.168.1.100:8123 # the kitchen",
                settings.value("HomeAssistant__BaseUrl").orElseThrow());
        assertEquals("", settings.value("OpenAI__ApiKey").orElseThrow());
        assertEquals("Debug", settings.value("Logging__LogLevel__Default").orElseThrow());
        assertEquals(3, after.size(), after::toString);
    }

    @Test
    void valuesAndManifestsComeBackWithoutTheirSecrets() throws IOException {
        Path kubernetes = tree.resolve("infra/kubernetes");
        Settings.write(kubernetes.resolve("helm/values.local.yaml"), VALUES);
        Path secret = kubernetes.resolve("manifests/secret.yaml");
        Files.writeString(secret, Files.readString(secret).replace("YOUR_LONG_LIVED_TOKEN", "MARKED-SECRET-token"));
        Script.Result saved = backUp("kubernetes", kubernetes);
        assertEquals(0, saved.exitCode(), saved::all);
        assertTrue(saved.out().contains("Not saved: what the cluster holds, for none was reached."), saved::all);
        assertFalse((saved.all() + unpacked(archive())).contains(Settings.MARK), () -> saved.all());
        Path into = empty("into");
        assertEquals(0, restore(archive(), into).exitCode());
        Map<String, String> after = files(into);
        // What lucia-deploy made and nobody changed is not in it.
        assertEquals(List.of("helm/values.local.yaml", "manifests/secret.yaml"), List.copyOf(after.keySet()));
        assertEquals("rw------- " + VALUES_WITHOUT_SECRETS, after.get("helm/values.local.yaml"));
    }

    @Test
    void listShowsWhatIsInItAndWhatIsNot() throws IOException {
        backUp("docker", docker());
        Script.Result result = script.run("--list", archive().toString());
        assertEquals(0, result.exitCode());
        for (String part :
                List.of("method docker", "  .env OpenAI__ApiKey", "  600 .env", "  644 config/sub dir/ä.json")) {
            assertTrue(result.out().contains(part + "\n"), result::all);
        }
    }

    // Nobody, root neither, makes a file in /proc.
    @Test
    void whereNothingCanBeWrittenThatIsSaidAndNothingIsLeft() throws IOException {
        Path docker = docker();
        Script.Result saved = script.run("--method", "docker", "--directory", docker.toString(), "--output", "/proc");
        assertEquals(1, saved.exitCode(), saved::all);
        assertTrue(saved.err().contains(" can not be written. See whether you may write there"), saved::all);
        backUp("docker", docker);
        Script.Result restored = restore(archive(), Path.of("/proc"));
        assertEquals(1, restored.exitCode(), restored::all);
        assertTrue(restored.err().contains("/proc/.env can not be written. "), restored::all);
    }

    @Test
    void nothingToSaveIsSaid() throws IOException {
        Script.Result result = backUp("docker", empty("nothing"));
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("There is nothing to save in "), result::all);
        assertEquals(Map.of(), files(out));
    }
}
