package dev.lucia.deploy.validate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.report.Report;
import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a file holds, it is read to its end, and what is said of it can be reported. */
class FuzzTest {
    private static final List<String> NAMES = List.of(
            ".env",
            "lucia.env",
            "lucia-deploy.yaml",
            "docker-compose.yml",
            "helm/Chart.yaml",
            "helm/values.yaml",
            "helm/values.schema.json",
            "k/manifest.yaml",
            "k/kustomization.yaml",
            "lucia.service",
            ".github/workflows/a.yml",
            "Dockerfile",
            "infra/MANIFEST.sha256",
            "other.yaml");

    private static final List<byte[]> SEEDS = seeds();
    private static final List<String> KEYS = keys();

    @Property(tries = 400)
    void arbitraryBytes(@ForAll("names") String name, @ForAll byte[] bytes) {
        survives(name, bytes);
    }

    @Property(tries = 600)
    void damagedFiles(@ForAll("names") String name, @ForAll("damaged") byte[] bytes) {
        survives(name, bytes);
    }

    @Property(tries = 300)
    void valuesOfWrongTypes(@ForAll("structures") String yaml) {
        for (String name : NAMES) {
            survives(name, yaml.getBytes(UTF_8));
        }
    }

    private static void survives(String name, byte[] bytes) {
        SourceTree tree = SourceTree.of(SourceFile.of(name, bytes).withMode(0644));
        Findings findings = Validator.standard().validate(tree);
        assertTrue(findings.list().size() <= FindingsByFile.MAX + 1);
        Report report = new Report(Validator.standard().rules(), tree, findings);
        report.text(true);
        report.json();
        report.sarif();
        report.junit(Severity.ERROR);
        report.annotations();
        assertEquals(findings, Validator.standard().validate(tree));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    /** Files that are right, with a piece taken out, doubled, or put elsewhere. */
    @Provide
    Arbitrary<byte[]> damaged() {
        return Combinators.combine(
                        Arbitraries.of(SEEDS),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(
                                "", "\0", "\t", "\"", "'", "{", "[", "*a", "&a ", "!!x ", ": ", "- ", "\\", "${", "\r",
                                "=", "#", "\uFEFF", "|\n", "null", "\uD83C"))
                .as((seed, from, to, piece) -> damage(new String(seed, UTF_8), from, to, piece));
    }

    private static byte[] damage(String text, double from, double to, String piece) {
        int start = (int) (Math.min(from, to) * text.length());
        int end = Math.min(text.length(), start + (int) (Math.abs(to - from) * 40));
        return (text.substring(0, start) + piece + text.substring(end)).getBytes(UTF_8);
    }

    /** The keys that rules look for, with anything under them. */
    @Provide
    Arbitrary<String> structures() {
        Arbitrary<String> value = Arbitraries.of(
                "~", "1", "-1", "1.5", "true", "''", "text", "'1'", "[]", "{}", "0x1", ".nan", "1e999", "no", "v1",
                "Service");
        for (int depth = 0; depth < 4; depth++) {
            value = nested(value);
        }
        return value;
    }

    private static Arbitrary<String> nested(Arbitrary<String> inner) {
        Arbitrary<String> mapping = Combinators.combine(Arbitraries.of(KEYS), inner)
                .as((key, value) -> key + ": " + value)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(entries -> "{" + String.join(", ", entries) + "}");
        Arbitrary<String> list = inner.list().ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]");
        return Arbitraries.frequencyOf(Tuple.of(3, mapping), Tuple.of(1, list), Tuple.of(1, inner));
    }

    private static List<String> keys() {
        return SEEDS.stream()
                .flatMap(seed -> new String(seed, UTF_8).lines())
                .map(line -> line.strip().replaceFirst("^- ", ""))
                .filter(line -> line.matches("[A-Za-z]+:.*"))
                .map(line -> line.replaceFirst(":.*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<byte[]> seeds() {
        return Stream.of("../infra", "../.github/workflows")
                .flatMap(directory -> files(Path.of(directory)).stream())
                .map(FuzzTest::read)
                .toList();
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().matches(".*(\\.ya?ml|\\.example|\\.service|Dockerfile|sha256)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
