package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checked-in {@code infra/} and workflows: nothing is found in them but the placeholders that people are to replace. */
class ReferenceInfraTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void onlyThePlaceholdersAreFoundAndAllOfThem() throws IOException {
        List<String> found =
                Validator.standard().validate(ROOT.resolve("infra"), ROOT.resolve(".github/workflows")).stream()
                        .map(ReferenceInfraTest::row)
                        .toList();

        assertEquals(String.join("\n", placeholders()), String.join("\n", found));
    }

    private static String row(Finding finding) {
        return finding.file() + ":" + finding.position().line() + " " + finding.severity() + " " + finding.rule();
    }

    // By the text alone: an assignment, in whatever notation, of exactly what the catalogue shows for a person to
    // replace.
    private static List<String> placeholders() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("infra"))) {
            return files.filter(file ->
                            file.toString().matches(".*(?:\\.example|manifests/\\w+\\.yaml|helm/values\\.yaml)"))
                    .sorted()
                    .flatMap(ReferenceInfraTest::placeholders)
                    .toList();
        }
    }

    private static Stream<String> placeholders(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Severity severity = file.toString().endsWith(".example") ? Severity.INFO : Severity.ERROR;
            return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                    .filter(i -> isPlaceholder(lines.get(i).strip()))
                    .map(i -> file + ":" + (i + 1) + " " + severity + " placeholder-left");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPlaceholder(String line) {
        return SettingCatalog.standard().settings().stream()
                .flatMap(setting -> setting.placeholder().stream()
                        .flatMap(text -> Stream.of(setting.name() + "=" + text, setting.name() + ": " + text)))
                .anyMatch(line::equals);
    }
}
