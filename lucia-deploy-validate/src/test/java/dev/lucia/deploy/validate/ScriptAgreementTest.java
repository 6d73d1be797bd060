package dev.lucia.deploy.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.envfile.EnvAssignment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code infra/scripts/validate-deployment.sh} accepts an env file exactly if the validator finds no error in it, and both name
 * the same variables in their errors: on every env file among the fixtures of the rules about env files and settings.
 */
@Tag("engine")
class ScriptAgreementTest {
    private static final Path SCRIPT =
            Path.of("../infra/scripts/validate-deployment.sh").toAbsolutePath().normalize();
    private static final Pattern RULES =
            Pattern.compile("(?:env|setting|placeholder)-.*|secret-file-mode|example-copied");
    private static final Pattern ENV_FILE = Pattern.compile("(?:.*\\.)?env(?:\\..*)?");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    /** Rules whose findings leave it to their place which variable they are about. */
    private static final Set<String> NAMED_BY_PLACE = Set.of("setting-choice", "env-export");

    private static final String PART =
            "The validator does not take it for all of Lucia's settings, for which the script"
                    + " takes any file that it is given.";
    private static final String COMPOSE =
            "The Compose file beside it has defaults of its own, of which the script asks" + " Docker Compose.";

    /** What is not compared, and why; besides that, examples, for the script checks what Lucia is to run with. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("secret-file-mode/good/other.env", PART),
            Map.entry("secret-file-mode/good/public.env", PART),
            Map.entry("setting-missing/good/interpolated/.env", PART),
            Map.entry("setting-missing/good/partial/.env.local", PART),
            Map.entry("setting-missing/good/parts/common.env", PART),
            Map.entry("setting-missing/good/parts/secrets.env", PART),
            Map.entry("setting-missing/good/partial/overrides.env", PART),
            Map.entry("setting-unknown/good/other.env", PART),
            Map.entry("setting-missing/good/defaults/.env", COMPOSE));

    static Stream<Fixture> fixtures() throws IOException {
        try (Stream<Path> rules = Files.list(Fixture.ALL)) {
            return rules
                    .map(rule -> rule.getFileName().toString())
                    .filter(RULES.asMatchPredicate())
                    .sorted()
                    .flatMap(rule -> Stream.of(new Fixture(rule, "bad"), new Fixture(rule, "good")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysTheSame(Fixture fixture, @TempDir Path directory) throws IOException, InterruptedException {
        Path copy = Files.createDirectory(directory.resolve("my files"));
        fixture.copyTo(copy);
        List<Finding> errors = Validator.standard().validate(copy).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        Map<String, String> differences = new TreeMap<>();
        SortedSet<String> leftOut = new TreeSet<>();
        for (Path file : envFiles(copy)) {
            String name = fixture + "/" + copy.relativize(file);
            List<Finding> expected = errors.stream()
                    .filter(error -> error.file().equals(file.toString()))
                    .toList();
            difference(expected, file).ifPresent(difference -> differences.put(name, difference));
            if (LEFT_OUT.containsKey(name)) {
                leftOut.add(name);
            }
        }
        // One that agrees after all is no longer to be left out.
        assertEquals(leftOut, differences.keySet(), differences::toString);
    }

    @Test
    void nothingIsLeftOutThatIsNotThere() {
        for (String name : LEFT_OUT.keySet()) {
            assertTrue(Files.exists(Fixture.ALL.resolve(name)), name);
        }
    }

    private static Optional<String> difference(List<Finding> expected, Path file)
            throws IOException, InterruptedException {
        Engines.Result result = Engines.run(
                Path.of("."),
                List.of(Engines.program("bash", "Install bash."), SCRIPT.toString()),
                "--method",
                dialect(file) == EnvDialect.COMPOSE ? "docker" : "systemd",
                "--env-file",
                file.toString());
        SortedSet<String> said = new TreeSet<>();
        result.out()
                .lines()
                .filter(line -> line.startsWith(file + ":") && line.contains(": error: "))
                .forEach(line -> said.addAll(names(line.substring(line.indexOf(": error: ")), file)));
        SortedSet<String> wanted = new TreeSet<>();
        for (Finding error : expected) {
            Set<String> named = names(error.message() + " " + error.hint(), file);
            boolean byPlace = NAMED_BY_PLACE.contains(error.rule()) && named.isEmpty();
            wanted.addAll(byPlace ? assignedIn(file, error.position().line()) : named);
        }
        boolean agree = said.equals(wanted) && (result.exitCode() == 0) == expected.isEmpty();
        return agree
                ? Optional.empty()
                : Optional.of("the validator says\n" + expected + "\nand the script\n" + result.out());
    }

    /** The words in quotes that are names of variables. */
    private static Set<String> names(String text, Path file) {
        Set<String> names = new TreeSet<>();
        QUOTED.matcher(text).results().map(word -> word.group(1)).forEach(names::add);
        Set<String> known = new HashSet<>(SettingCatalog.standard().names());
        assignments(file).forEach(assignment -> known.add(assignment.name()));
        names.retainAll(known);
        return names;
    }

    private static Set<String> assignedIn(Path file, int line) {
        Set<String> names = new TreeSet<>();
        assignments(file)
                .filter(assignment -> assignment.namePosition().line() == line)
                .forEach(assignment -> names.add(assignment.name()));
        return names;
    }

    private static Stream<EnvAssignment> assignments(Path file) {
        try {
            return dialect(file).parse(Files.readAllBytes(file)).assignments().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> envFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            ENV_FILE.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !file.toString().endsWith(".example"))
                    .sorted()
                    .toList();
        }
    }

    private static EnvDialect dialect(Path file) {
        return file.getFileName().toString().startsWith("lucia.env") ? EnvDialect.SYSTEMD : EnvDialect.COMPOSE;
    }
}
