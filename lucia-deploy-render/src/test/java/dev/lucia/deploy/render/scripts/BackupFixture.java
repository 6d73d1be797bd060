package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup-config.sh} of a rendered tree, and a deployment with Docker that it can save. */
abstract class BackupFixture {
    static final String ENV = """
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

    @TempDir
    Path directory;

    Path tree = Path.of("");

    Path out = Path.of("");

    Script script = new Script(tree, "", Map.of());

    @BeforeEach
    void render() throws IOException {
        tree = Script.render(Repository.reference(), directory);
        out = Files.createDirectories(directory.resolve("my Sicherung ü"));
        // No cluster is asked.
        script = Script.of(tree, "backup-config.sh").with("KUBECONFIG", "/dev/null");
    }

    Script.Result backUp(String method, Path from) {
        return script.run("--method", method, "--directory", from.toString(), "--output", out.toString());
    }

    Path archive() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.reduce((first, second) -> {
                        throw new AssertionError("There are several: " + first + ", " + second);
                    })
                    .orElseThrow();
        }
    }

    Script.Result restore(Path archive, Path into, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--restore", archive.toString(), "--directory", into.toString()));
        arguments.addAll(List.of(more));
        return script.run(arguments);
    }

    Path empty(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }

    static Map<String, String> files(Path root) throws IOException {
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

    String unpacked(Path archive) {
        String tar = Engines.program("tar", "Install tar.");
        return Engines.run("", Map.of(), List.of(tar, "-xzOf", archive.toString()))
                .out();
    }

    Path docker() throws IOException {
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
}
