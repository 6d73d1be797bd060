package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.validate.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person's copy of {@code infra/}, filled in, in which mistakes of all families were planted before there was a rule: {@code
 * planted/tree}, with a line for each mistake in {@code planted/mistakes.tsv}. {@code planted/mended} holds the files of the tree
 * in which something was planted, put right.
 */
class PlantedMistakesTest {
    private static final Path PLANTED = Path.of("src/test/resources/planted");

    @TempDir
    private Path directory;

    @BeforeEach
    void copyTheTree() throws IOException {
        copy(PLANTED.resolve("tree"));
        setModes();
    }

    @Test
    void eachIsFoundOnItsLineAndNothingBesideIt() throws IOException {
        List<String> planted = lines("mistakes.tsv").stream()
                .map(line -> String.join("\t", List.of(line.split("\t", -1)).subList(0, 4)))
                .sorted()
                .toList();
        assertTrue(planted.size() >= 100);
        assertEquals(String.join("\n", planted), found());
    }

    @Test
    void nothingIsFoundOncePutRight() throws IOException {
        copy(PLANTED.resolve("mended"));
        setModes();
        // This one is a mistake of its own.
        Files.setPosixFilePermissions(
                directory.resolve("infra/sites/lodge/docker/.env"), PosixFilePermissions.fromString("rw-------"));

        assertEquals("", found());
    }

    private String found() {
        return String.join(
                "\n",
                Validator.standard().validate(directory).stream()
                        .map(this::row)
                        .sorted()
                        .toList());
    }

    private String row(Finding finding) {
        return directory.relativize(Path.of(finding.file())) + "\t"
                + finding.position().line() + "\t" + finding.rule() + "\t" + finding.severity();
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = directory.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    // A checkout keeps no permissions.
    private void setModes() throws IOException {
        for (String line : lines("modes.tsv")) {
            List<String> cells = List.of(line.split("\t", -1));
            Files.setPosixFilePermissions(
                    directory.resolve(cells.get(0)), PosixFilePermissions.fromString(cells.get(1)));
        }
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(PLANTED.resolve(name)).stream().skip(1).toList();
    }
}
