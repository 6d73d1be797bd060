package dev.lucia.deploy.probe;

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
    void addressesNeedNoDeployment() throws Exception {
        List<String> loaded =
                loaded("--home-assistant", "http://127.0.0.1:1", "--model-endpoint", "http://127.0.0.1:1/v1");
        assertTrue(Files.readString(directory.resolve("out")).contains("2 unreachable"));
        assertEquals(List.of(), of("org.hibernate.validator.", loaded));
        assertEquals(List.of(), of("tools.jackson.", loaded));
    }

    /** The classes that a process of its own loads for the command. */
    private List<String> loaded(String... args) throws Exception {
        Path log = directory.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                ProbeCommand.class.getName()));
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
