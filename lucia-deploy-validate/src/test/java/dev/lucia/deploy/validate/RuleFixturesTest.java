package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule has a folder {@code rules/ID} with files that it finds something in ({@code bad}), files that look alike and are
 * right ({@code good}), and what it says ({@code expected}). A file {@code modes} beside them gives permissions, a line
 * {@code rw-r--r-- bad/lucia.env} each; env files that it does not name are their owner's alone.
 */
class RuleFixturesTest {
    /** Where what was found is written, for comparison; nothing here changes what is expected. */
    private static final Path ACTUAL = Path.of("target/rules");

    static Stream<String> rules() {
        return Validator.standard().rules().stream().map(RuleInfo::id);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsWhatIsWrong(String rule, @TempDir Path directory) throws IOException {
        String found = of(rule, validate(rule, "bad", directory));
        assertNotEquals("", found, "The rule finds nothing.");
        Path actual = Files.createDirectories(ACTUAL.resolve(rule)).resolve("expected");
        Files.writeString(actual, found);
        Path expected = Fixture.ALL.resolve(rule).resolve("expected");
        assertEquals(
                Files.exists(expected) ? Files.readString(expected) : "",
                found,
                () -> "Compare " + expected + " with " + actual);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsNothingInWhatLooksAlikeAndIsRight(String rule, @TempDir Path directory) throws IOException {
        assertEquals("", validate(rule, "good", directory).toString());
    }

    @Test
    void everyFixtureHasItsRule() throws IOException {
        try (Stream<Path> folders = Files.list(Fixture.ALL)) {
            assertEquals(
                    rules().sorted().toList(),
                    folders.map(folder -> folder.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    private static Findings validate(String rule, String part, Path directory) throws IOException {
        new Fixture(rule, part).copyTo(directory);
        Findings findings = Validator.standard().validate(directory);
        assertEquals(
                findings,
                Validator.standard().validate(SourceLoader.load(List.of(directory))),
                "What is judged while it is read is judged otherwise afterwards.");
        return new Findings(
                findings.stream().map(finding -> relative(finding, directory)).toList());
    }

    private static Finding relative(Finding finding, Path directory) {
        String file = directory.relativize(Path.of(finding.file())).toString();
        String message = finding.message().replace(directory + "/", "");
        String hint = finding.hint().replace(directory + "/", "");
        return new Finding(
                finding.rule(),
                finding.severity(),
                new Place(file, finding.position(), finding.place().pointer()),
                message,
                hint);
    }

    private static String of(String rule, Findings findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding + "\n")
                .reduce("", String::concat);
    }
}
