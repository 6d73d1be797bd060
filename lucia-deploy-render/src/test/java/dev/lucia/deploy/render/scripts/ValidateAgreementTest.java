package dev.lucia.deploy.render.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.render.OtherDeployment;
import dev.lucia.deploy.render.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the script says of an env file is what the model says: on the same lines, in the same words. */
@Tag("engine")
class ValidateAgreementTest {
    private static final int FILES = 50 * Integer.getInteger("lucia.tries.factor", 1);
    /** What it says of names, of localhost and of what does not go together. */
    private static final Pattern OTHERS = Pattern.compile(": (Unknown setting|'.*' in '.*' is the container itself[.]"
            + "|The word for .* is no key|A placeholder is left( in '.*')?[.] Replace it, or take the line out)");

    private static final long SEED = Long.getLong("lucia.sample.seed", 252L);

    static Stream<Arguments> dialects() {
        return Stream.of(EnvDialect.values())
                .flatMap(dialect -> Stream.of(Repository.reference(), OtherDeployment.read())
                        .map(deployment -> Arguments.of(dialect, deployment)));
    }

    @Tag("fuzz")
    @ParameterizedTest
    @MethodSource("dialects")
    void onValuesOfAllKinds(EnvDialect dialect, Deployment deployment, @TempDir Path directory) {
        Path tree = Script.render(deployment, directory);
        WrongValues values = new WrongValues(SEED);
        Random random = new Random(SEED);
        List<byte[]> files = Stream.generate(() -> file(deployment, dialect, values, random))
                .limit(FILES)
                .toList();
        assertAll(IntStream.range(0, FILES)
                .parallel()
                .mapToObj(i -> () ->
                        assertAgrees(deployment, dialect, tree.resolve("ma settings " + i + ".env"), files.get(i))));
    }

    private static byte[] file(Deployment deployment, EnvDialect dialect, WrongValues values, Random random) {
        return deployment.catalog().settings().stream()
                .filter(setting -> random.nextInt(20) != 0)
                .map(setting -> assignment(dialect, setting, values.next(setting)))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void onFilesThatAreHardToRead(EnvDialect dialect, @TempDir Path directory) {
        Deployment deployment = Repository.reference();
        Path tree = Script.render(deployment, directory);
        for (byte[] file : EnvFiles.measured().values()) {
            assertAgrees(deployment, dialect, tree.resolve("ma settings.env"), file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onACharacterThatNoVariableHolds(EnvDialect dialect, @TempDir Path directory) {
        Deployment deployment = Repository.reference();
        Path file = Script.render(deployment, directory).resolve("ma settings.env");
        byte[] bytes = "HomeAssistant__BaseUrl=http://a\0b\nASPNETCORE_URLS=ab\0\n".getBytes(UTF_8);
        assertAgrees(deployment, dialect, file, bytes);
    }

    private static String assignment(EnvDialect dialect, Setting setting, String value) {
        try {
            return dialect.assignment(setting.name().text(), value);
        } catch (InvalidValueException e) {
            return "# " + e.fact();
        }
    }

    private static void assertAgrees(Deployment deployment, EnvDialect dialect, Path file, byte[] bytes) {
        write(file, bytes);
        String method = dialect == EnvDialect.COMPOSE ? "docker" : "systemd";
        Script.Result result = Script.of(Objects.requireNonNull(file.getParent()), "validate-deployment.sh")
                .run("--method", method, "--env-file", file.toString());
        assertEquals("", result.err(), () -> new String(bytes, UTF_8));
        SortedSet<String> expected = ExpectedFindings.of(deployment, dialect, bytes, file.toString());
        SortedSet<String> found = result.out()
                .lines()
                .filter(line -> line.startsWith(file + ":"))
                .filter(line -> !OTHERS.matcher(line).find())
                .collect(Collectors.toCollection(TreeSet::new));
        if (result.out().contains(": not checked: whether a letter")
                || result.out().contains("more than 128 KiB")) {
            assertEquals(1, result.exitCode());
            return;
        }
        assertEquals(String.join("\n", expected), String.join("\n", found), () -> new String(bytes, UTF_8));
        boolean good = result.out().lines().noneMatch(line -> line.contains(": error: "));
        assertEquals(good ? 0 : 1, result.exitCode(), result::out);
        assertTrue(result.out().contains(method + ": "), result::out);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
