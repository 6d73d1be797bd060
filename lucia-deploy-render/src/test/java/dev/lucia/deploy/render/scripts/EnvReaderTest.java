package dev.lucia.deploy.render.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvFile;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.Repository;
import dev.lucia.deploy.render.Targets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reader of env files that the scripts share, against the model's parsers: the same values and the same problems. */
@Tag("engine")
class EnvReaderTest {
    private static final String BEGIN = "# ---- Reading env files -";
    private static final String END = "# ---- What a value may be -";
    // Letters of rare alphabets in names, which bash does not tell from signs, and values beyond 128 KiB.
    private static final double MOST_UNCERTAIN = 0.05;
    // A command line holds some two million bytes.
    private static final int BATCH = 1000;

    private static final String DRIVER = """
            #!/usr/bin/env bash
            set -euo pipefail
            export LC_ALL=C
            exec >"${0%%/*}/read"
            %s
            for one in "${@:2}"; do
              read_env "$1" "$one"
              printf '%%s\\0' "${one##*/}" "$refused" "${#uncertain[@]}" "${#value_of[@]}" "${#problems[@]}"
              for key in "${!value_of[@]}"; do printf '%%s\\0' "${key#=}" "${value_of["$key"]}"; done
              ((${#problems[@]} == 0)) || printf '%%s\\0' "${problems[@]}"
            done
            """;

    record Read(boolean refused, boolean uncertain, Map<String, String> values, List<String> problems) {}

    @Tag("fuzz")
    @ParameterizedTest
    @EnumSource
    void readsAsTheModelDoes(EnvDialect dialect, @TempDir Path directory) {
        Map<String, byte[]> files = EnvFiles.all();
        Map<String, Read> read = read(dialect, files, directory);
        assertEquals(files.keySet(), read.keySet());
        assertAll(files.entrySet().stream()
                .map(file -> () -> assertAgrees(
                        dialect, file.getKey(), file.getValue(), Objects.requireNonNull(read.get(file.getKey())))));
        long uncertain = read.values().stream().filter(Read::uncertain).count();
        assertTrue(uncertain < MOST_UNCERTAIN * files.size(), uncertain + " of " + files.size());
    }

    @ParameterizedTest
    @EnumSource
    void theRestOfASecretIsNotShownAsAName(EnvDialect dialect, @TempDir Path directory) {
        byte[] file = "OpenAI__ApiKey=correct horse\nbattery staple\nzero six=1\n".getBytes(UTF_8);
        Read read = Objects.requireNonNull(
                read(dialect, Map.of("a", file), directory).get("a"));
        assertAgrees(dialect, "a", file, read);
        assertTrue(read.problems().stream().noneMatch(problem -> problem.contains("battery")), read::toString);
    }

    private static void assertAgrees(EnvDialect dialect, String name, byte[] file, Read seen) {
        EnvFile expected = dialect.parse(file);
        String what = name + ": " + new String(file, UTF_8);
        if (seen.uncertain()) {
            assertTrue(!seen.refused() || expected.refused(), what);
            return;
        }
        assertEquals(expected.refused(), seen.refused(), what);
        assertEquals(problems(expected), seen.problems(), what);
        if (!expected.refused()) {
            assertEquals(collapsed(expected.values()), collapsed(seen.values()), what);
        }
    }

    private static Map<String, String> collapsed(Map<String, String> values) {
        Map<String, String> collapsed = new TreeMap<>();
        values.forEach((name, value) -> collapsed.put(name, value.replaceAll("\ufffd+", "\ufffd")));
        return collapsed;
    }

    private static List<String> problems(EnvFile file) {
        return file.problems().stream()
                .map(problem -> problem.position().line() + " " + key(problem.effect()) + " " + key(problem.kind())
                        + " " + problem.name())
                .sorted()
                .toList();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Read> read(EnvDialect dialect, Map<String, byte[]> files, Path directory) {
        List<String> names = List.copyOf(files.keySet());
        Map<String, Read> read = new TreeMap<>();
        IntStream.range(0, (names.size() + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(i -> {
                    List<String> batch = names.subList(i * BATCH, Math.min((i + 1) * BATCH, names.size()));
                    return readAtOnce(dialect, files, batch, directory.resolve("batch" + i));
                })
                .forEachOrdered(read::putAll);
        return read;
    }

    private static Map<String, Read> readAtOnce(
            EnvDialect dialect, Map<String, byte[]> files, List<String> batch, Path directory) {
        try {
            return readInto(Files.createDirectory(directory), dialect, files, batch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Read> readInto(
            Path directory, EnvDialect dialect, Map<String, byte[]> files, List<String> batch) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Engines.program("bash", "Install bash."));
        command.add(Files.writeString(directory.resolve("driver"), DRIVER.formatted(reader()))
                .toString());
        command.add(dialect.name().toLowerCase(Locale.ROOT));
        for (String name : batch) {
            command.add(Files.write(directory.resolve(name), Objects.requireNonNull(files.get(name)))
                    .toString());
        }
        Engines.Result result = Engines.run("", Map.of(), command);
        assertEquals("", result.err());
        assertEquals(0, result.exitCode());
        // What is no UTF-8 is replaced here, as the model does, if not by as many characters.
        String out = new String(Files.readAllBytes(directory.resolve("read")), UTF_8);
        Iterator<String> fields = Arrays.asList(out.split("\0", -1)).iterator();
        Map<String, Read> read = new TreeMap<>();
        while (read.size() < batch.size()) {
            read.put(fields.next(), next(fields));
        }
        return read;
    }

    private static Read next(Iterator<String> fields) {
        boolean refused = !fields.next().isEmpty();
        boolean uncertain = !fields.next().equals("0");
        int values = Integer.parseInt(fields.next());
        int problems = Integer.parseInt(fields.next());
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < values; i++) {
            map.put(fields.next(), fields.next());
        }
        List<String> list = new ArrayList<>();
        for (int i = 0; i < problems; i++) {
            list.add(fields.next());
        }
        list.sort(null);
        return new Read(refused, uncertain, map, list);
    }

    private static String reader() {
        String script = Targets.render(Repository.reference(), List.of("scripts")).files().stream()
                .filter(file -> file.path().endsWith("validate-deployment.sh"))
                .findFirst()
                .orElseThrow()
                .content();
        return script.substring(script.indexOf(BEGIN), script.indexOf(END));
    }
}
