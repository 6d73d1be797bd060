package dev.lucia.deploy.render.scripts;

import static dev.lucia.deploy.model.envfile.EnvDialect.COMPOSE;
import static dev.lucia.deploy.model.envfile.EnvDialect.SYSTEMD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvFile;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code backup-config.sh}: what it saves it brings back, but for the secrets; and it brings back nothing else. */
@Tag("engine")
class BackupConfigTest {
    private static final String ENV = """
            # My settings; mine alone.

            HomeAssistant__BaseUrl=http://192.168.1.100:8123 # the kitchen
            # HomeAssistant__AccessToken=MARKED-SECRET-old-token
            HomeAssistant__AccessToken=MARKED-SECRET-token-0123456789abcdef
              OpenAI__ApiKey = "MARKED-SECRET
            on two lines" # MARKED-SECRET, too
            # OpenAI__ApiKey=ollama
            OpenAI__ModelId='gpt-4o'
            OpenAI__EmbeddingModelId=text-embedding-3-small
            Redis__Password=
            Weather__ApiKey='MARKED-SECRET-nobody-knows'
            Logging__LogLevel__Default="Debug"
            """;

    // Of the files that are hard to read; each costs three processes.
    private static final int EVERY = 6;

    @TempDir
    Path directory;

    private Path tree = Path.of("");
    private Path out = Path.of("");
    private Script script = new Script(tree, "", Map.of());

    @BeforeEach
    void render() throws IOException {
        tree = Script.render(Repository.reference(), directory);
        out = Files.createDirectories(directory.resolve("my Sicherung ü"));
        // No cluster is asked.
        script = Script.of(tree, "backup-config.sh").with("KUBECONFIG", "/dev/null");
    }

    private Script.Result backUp(String method, Path from) {
        return script.run("--method", method, "--directory", from.toString(), "--output", out.toString());
    }

    private Path archive() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.reduce((first, second) -> {
                        throw new AssertionError("There are several: " + first + ", " + second);
                    })
                    .orElseThrow();
        }
    }

    private Script.Result restore(Path archive, Path into, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--restore", archive.toString(), "--directory", into.toString()));
        arguments.addAll(List.of(more));
        return script.run(arguments);
    }

    private Path empty(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " "
                                + Files.readString(file));
            }
        }
        return files;
    }

    private String unpacked(Path archive) {
        String tar = Engines.program("tar", "Install tar.");
        return Engines.run("", Map.of(), List.of(tar, "-xzOf", archive.toString()))
                .out();
    }

    private Path docker() throws IOException {
        Path docker = empty("d ü");
        Settings.write(docker.resolve(".env"), ENV);
        Settings.write(docker.resolve("config/sub dir/ä.json"), "{\"a\": 1}\n");
        Files.setPosixFilePermissions(
                docker.resolve("config/sub dir/ä.json"), PosixFilePermissions.fromString("rw-r--r--"));
        Settings.write(docker.resolve("docker-compose.override.yml"), """
                services:
                  lucia: # mine
                    environment:
                      OpenAI__ModelId: llama3.2
                      OpenAI__ApiKey: "MARKED-SECRET"
                      Redis__Password: |
                        MARKED-SECRET
                        MARKED-SECRET
                      - Weather__ApiKey=MARKED-SECRET-weather
                    ports: ["127.0.0.1:1:2"]
                """);
        Settings.write(docker.resolve("notes.txt"), "not configuration\n");
        return docker;
    }

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
        assertEquals(
                "rw------- "
                        + ENV.replace(
                                        "# HomeAssistant__AccessToken=MARKED-SECRET-old-token",
                                        "# HomeAssistant__AccessToken=")
                                .replace("=MARKED-SECRET-token-0123456789abcdef", "=")
                                .replace(" = \"MARKED-SECRET\non two lines\" # MARKED-SECRET, too", " = ")
                                .replace("'MARKED-SECRET-nobody-knows'", ""),
                after.remove(".env"));
        assertEquals("""
                rw------- services:
                  lucia: # mine
                    environment:
                      OpenAI__ModelId: llama3.2
                      OpenAI__ApiKey: ""
                      Redis__Password: ""
                      - Weather__ApiKey=
                    ports: ["127.0.0.1:1:2"]
                """, after.remove("docker-compose.override.yml"));
        assertEquals(Map.of("config/sub dir/ä.json", "rw-r--r-- {\"a\": 1}\n"), after);
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
        Settings.write(kubernetes.resolve("helm/values.local.yaml"), """
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
                """);
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
        assertEquals("""
                rw------- replicaCount: 2
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
                """, after.get("helm/values.local.yaml"));
    }

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
    void whatExistsIsLeftAloneUnlessForced() throws IOException {
        Path docker = docker();
        backUp("docker", docker);
        Map<String, String> before = files(docker);
        Script.Result refused = restore(archive(), docker);
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("These exist and differ; nothing was changed."), refused::all);
        assertTrue(refused.err().contains("  " + docker.toRealPath().resolve(".env")), refused::all);
        assertEquals(before, files(docker));
        Script.Result forced = restore(archive(), docker, "--force");
        assertEquals(0, forced.exitCode(), forced::all);
        Map<String, String> after = files(docker);
        assertEquals(before.size() + 2, after.size());
        String copy = after.keySet().stream()
                .filter(name -> name.startsWith(".env.before-"))
                .findFirst()
                .orElseThrow();
        assertEquals(before.get(".env"), after.get(copy));
        Script.Result again = restore(archive(), docker);
        assertEquals(0, again.exitCode());
        assertTrue(again.out().contains("  unchanged  .env\n"), again::all);
        assertEquals(after, files(docker));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ln -s /etc/passwd files/.env",
                "ln contents.txt files/.env",
                "mkfifo files/.env",
                "mkdir -p files/../other && echo x >other/.env && set -- other",
                "echo x >files/.bashrc",
                "mkdir files/config && ln -s / files/config/root",
                "sed -i 's/docker/swarm/' contents.txt",
                "echo x >contents.txt",
                "rm contents.txt && set -- files",
                "echo x >files/.env && set -- --transform 's,files/.env,/tmp/.env,' --absolute-names",
                "echo x >files/.env && set -- --transform 's,files/.env,files/../.env,'",
                "echo x >files/.env && set -- --transform 's,files/.env,files/config/../../.env,'"
            })
    void aForeignArchiveIsRefused(String change) throws IOException {
        Path archive = out.resolve("foreign.tar.gz");
        String make = """
                set -e
                mkdir files
                printf 'lucia-backup 1\\nmethod docker\\n' >contents.txt
                %s
                case "${1-}" in other | files) ;; *) set -- "$@" contents.txt files ;; esac
                [ "${1-}" != other ] || set -- contents.txt files other
                tar -czf "$archive" "$@"
                """.formatted(change);
        Path work = empty("work");
        Engines.Result made = Engines.run(
                "cd '" + work + "'\n" + make,
                Map.of("archive", archive.toString()),
                List.of(Engines.program("bash", "Install bash."), "-s"));
        assertEquals(0, made.exitCode(), made.err());
        Path into = empty("into");
        Script.Result result = restore(archive, into);
        assertEquals(1, result.exitCode(), result::all);
        assertTrue(result.err().contains("The archive is refused: "), result::all);
        assertTrue(result.err().contains("Nothing was changed."), result::all);
        assertEquals(Map.of(), files(into));
        assertEquals(1, script.run("--list", archive.toString()).exitCode());
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
    void aDamagedArchiveIsRefusedWhereverItEnds() throws IOException {
        backUp("docker", docker());
        byte[] whole = Files.readAllBytes(archive());
        Path damaged = directory.resolve("damaged.tar.gz");
        Path into = empty("into");
        for (int left : List.of(0, 1, 10, whole.length / 2, whole.length - 9, whole.length - 8, whole.length - 1)) {
            Files.write(damaged, Arrays.copyOf(whole, left));
            Script.Result result = restore(damaged, into);
            assertEquals(1, result.exitCode(), left + result.all());
            assertTrue(result.err().contains("The archive is refused: "), result::all);
        }
        byte[] changed = whole.clone();
        changed[whole.length - 6] ^= 1;
        Files.write(damaged, changed);
        assertEquals(1, restore(damaged, into).exitCode());
        assertEquals(Map.of(), files(into));
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
    void aFileThatCanNotBeWrittenLeavesTheOthersAsTheyAre() throws IOException {
        backUp("docker", docker());
        Path into = empty("into");
        Settings.write(into.resolve(".env"), "A=mine\n");
        Settings.write(into.resolve("docker-compose.override.yml"), "services: {}\n");
        // A file in the place of a directory.
        Settings.write(into.resolve("config"), "mine\n");
        Map<String, String> before = files(into);
        Script.Result restored = restore(archive(), into, "--force");
        assertEquals(1, restored.exitCode(), restored::all);
        assertTrue(restored.err().contains("Nothing was changed."), restored::all);
        assertEquals(before, files(into));
    }

    @Test
    void filesOfOthersBesideTheRestoredOnesStay() throws IOException {
        backUp("docker", docker());
        Path into = empty("into");
        Settings.write(into.resolve(".env"), "A=old\n");
        Settings.write(into.resolve(".env.restoring"), "A=mine\n");
        Map<String, String> mine = Map.of(".env.restoring", "rw------- A=mine\n");
        assertEquals(1, restore(archive(), into).exitCode());
        assertTrue(files(into).entrySet().containsAll(mine.entrySet()));
        assertEquals(0, restore(archive(), into, "--force").exitCode());
        Map<String, String> after = files(into);
        assertTrue(after.entrySet().containsAll(mine.entrySet()), after::toString);
        assertEquals(
                List.of(
                        ".env",
                        ".env.before-",
                        ".env.restoring",
                        "config/sub dir/ä.json",
                        "docker-compose.override.yml"),
                after.keySet().stream()
                        .map(name -> name.replaceFirst("\\.before-.*", ".before-"))
                        .toList());
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        for (String text : List.of("", "no archive", "\u001f\u008b")) {
            Path file = Files.writeString(out.resolve("x.tar.gz"), text, UTF_8);
            Script.Result result = restore(file, empty("into"));
            assertEquals(1, result.exitCode(), result::all);
            assertTrue(result.err().contains("The archive is refused: "), result::all);
        }
    }

    @Test
    void aLinkOnTheWayIsNotFollowedOut() throws IOException {
        backUp("docker", docker());
        Path elsewhere = empty("elsewhere");
        Path into = empty("into");
        Files.createSymbolicLink(into.resolve("config"), elsewhere);
        Script.Result result = restore(archive(), into, "--force");
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains(" leads out of "), result::all);
        assertEquals(Map.of(), files(elsewhere));
        assertFalse(Files.exists(into.resolve(".env")));
    }

    @Test
    void nothingToSaveIsSaid() throws IOException {
        Script.Result result = backUp("docker", empty("nothing"));
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("There is nothing to save in "), result::all);
        assertEquals(Map.of(), files(out));
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
