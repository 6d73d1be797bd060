package dev.lucia.deploy.validate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.validate.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guides quote of the validator, in blocks of {@code text validator}, is what it says. */
class GuideQuotesTest {
    private static final Path INFRA = Path.of("../infra");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```text validator\n(.*?)^ *```$");

    /** Settings that are right. */
    private static final Map<String, String> GOOD = Map.of(
            "HomeAssistant__BaseUrl", "http://192.168.1.20:8123",
            "HomeAssistant__AccessToken", "t".repeat(40),
            "OpenAI__ApiKey", "k".repeat(40),
            "OpenAI__ModelId", "gpt-4o",
            "OpenAI__EmbeddingModelId", "text-embedding-3-small");

    @Test
    void theGuidesQuoteTheValidatorsWords(@TempDir Path directory) throws IOException {
        List<String> quotes = quotes();
        String said = said(directory);
        assertTrue(quotes.size() >= 5, quotes::toString);
        for (String quote : quotes) {
            assertTrue(matches(quote, said), () -> "Nothing says: " + quote + "\nbut\n" + said);
        }
    }

    @Test
    void anotherWordIsNoQuote(@TempDir Path directory) throws IOException {
        String said = said(directory);
        for (String quote : quotes()) {
            assertFalse(matches(quote.replaceFirst("'[A-Z]|File ", "$0x"), said), quote);
        }
    }

    // An ellipsis stands for what differs.
    private static boolean matches(String quote, String said) {
        String pattern = Stream.of(quote.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
        return Pattern.compile("(?m)^" + pattern + "$").matcher(said).find();
    }

    private static List<String> quotes() throws IOException {
        try (Stream<Path> files = Files.walk(INFRA)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file));
            }
            return BLOCK.matcher(all)
                    .results()
                    .flatMap(block -> block.group(1).lines())
                    .map(String::strip)
                    .toList();
        }
    }

    /** What is said of trees with a mistake each, as if they were the root of the machine or of a checkout. */
    private static String said(Path directory) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String name : GOOD.keySet()) {
            said.append(said(directory, "infra/docker/.env", without(name)));
        }
        said.append(said(directory, "infra/docker/.env", with("HomeAssistant__BaseUrl", "localhost:8123")));
        said.append(said(directory, "infra/docker/.env", with("OpenAI__BaseUrl", "localhost:11434")));
        said.append(said(directory, "infra/docker/.env", with("Logging__LogLevel__Default", "Info")));
        Path readable = write(directory, "etc/lucia/lucia.env", GOOD);
        Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("rw-r--r--"));
        // On the machine it is named by its whole path.
        return said.append(words(directory).replace(" etc/lucia", " /etc/lucia"))
                .toString();
    }

    private static String said(Path directory, String path, Map<String, String> settings) throws IOException {
        Path file = write(directory, path, settings);
        String words = words(directory);
        Files.delete(file);
        return words;
    }

    private static String words(Path directory) {
        Findings findings = Validator.standard().validate(directory);
        return findings.stream()
                .map(finding -> finding.message() + " " + finding.hint() + "\n")
                .collect(Collectors.joining())
                .replace(directory + "/", "");
    }

    private static Path write(Path directory, String path, Map<String, String> settings) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(directory.resolve(Path.of(path).subpath(0, 2)));
        String text = settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Files.writeString(file, text, UTF_8);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(GOOD);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(String name) {
        Map<String, String> changed = new TreeMap<>(GOOD);
        changed.remove(name);
        return changed;
    }
}
