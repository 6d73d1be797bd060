package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does not use is not even loaded: most of a short run is loading. */
class ColdStartTest {
    @TempDir
    private Path directory;

    @Test
    void anEnvFileNeedsNeitherADeploymentNorASchema() throws Exception {
        Path file = Files.writeString(directory.resolve(".env"), "HomeAssistant__BaseUrl=localhost:8123\n");
        List<String> loaded = loaded(file.toString());
        assertTrue(Files.readString(directory.resolve("out")).contains("[setting-url]"));
        assertEquals(List.of(), of("org.hibernate.validator.", loaded));
        assertEquals(List.of(), of("com.networknt.", loaded));
        assertEquals(List.of(), of("tools.jackson.databind.ObjectMapper ", loaded));
    }

    /** The classes that a process of its own loads for the command. */
    private List<String> loaded(String... args) throws Exception {
        Path log = directory.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                ValidateCommand.class.getName()));
        command.addAll(List.of(args));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start()
                .waitFor();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.replaceFirst("^(\\[[^]]*])*\\s*", "")).toList();
        }
    }

    private static List<String> of(String library, List<String> loaded) {
        return loaded.stream().filter(name -> name.startsWith(library)).toList();
    }
}
