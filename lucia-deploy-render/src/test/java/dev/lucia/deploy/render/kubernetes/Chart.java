package dev.lucia.deploy.render.kubernetes;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A chart on disk and Helm's own engine, Helm 3.21 in this process. */
final class Chart {
    static final String FOLDER = "infra/kubernetes/helm/";
    static final String NAMESPACE = "lucia";
    // Named by the tests that need no other.
    static final String RELEASE = "lucia";
    private static final String KUBERNETES = "1.34.0";
    private static final String NOTES = "templates/NOTES.txt";

    private final Path directory;

    private Chart(Path directory) {
        this.directory = directory;
    }

    /** Writes the chart of a deployment into a directory of its own. */
    static Chart of(Deployment deployment, Path parent) {
        Chart chart = new Chart(parent.resolve("chart"));
        for (RenderedFile file : Targets.render(deployment, List.of("helm")).files()) {
            String path = file.path().substring(FOLDER.length());
            write(chart.file(path), file.content());
            write(chart.unhooked().resolve(path), unhooked(path, file.content()));
            write(chart.noted().resolve(path), unhooked(path, file.content()));
        }
        writeNotes(chart.noted(), chart.read(NOTES));
        return chart;
    }

    // Helm's engine prints no hooks, so that the test's pod would never be seen: there it is a pod as any other.
    private Path unhooked() {
        return directory.resolveSibling("unhooked");
    }

    private static String unhooked(String path, String text) {
        return path.startsWith("templates/tests/") ? text.replace("helm.sh/hook", "unhooked") : text;
    }

    Path file(String path) {
        return directory.resolve(path);
    }

    String read(String path) {
        return quietly(() -> Files.readString(file(path)));
    }

    /** Helm's messages; a strict check takes warnings for errors. */
    LintResult lint() {
        return new Helm(directory).lint().strict().call();
    }

    /** The objects with some values laid over the defaults, in this order. */
    Cluster render(String... values) {
        return Cluster.of(text(RELEASE, values));
    }

    Cluster renderAs(String release, String... values) {
        return Cluster.of(text(release, values));
    }

    /** What Helm prints, or an exception with its message. */
    String text(String release, String... values) {
        return template(unhooked(), release, NAMESPACE, values);
    }

    String text(ValuesFile values) {
        return template(unhooked(), values.release(), values.namespace(), values.text());
    }

    /** The notes after an installation. */
    String notes(String release, String... values) {
        return Cluster.of(textAndNotes(release, values))
                .only("Notes")
                .path("notes")
                .asString();
    }

    /** What Helm prints, and the notes as the data of an object: Helm's engine gives none for a template. */
    String textAndNotes(String release, String... values) {
        return template(noted(), release, NAMESPACE, values);
    }

    private Path noted() {
        return directory.resolveSibling("noted");
    }

    private static void writeNotes(Path chart, String notes) {
        write(chart.resolve("templates/_notes.tpl"), "{{- define \"notes\" -}}\n" + notes + "{{- end -}}\n");
        write(
                chart.resolve("templates/notes.yaml"),
                "apiVersion: v1\nkind: Notes\nmetadata:\n  name: notes\nnotes: {{ include \"notes\" . | quote }}\n");
    }

    private static String template(Path chart, String release, String namespace, String... values) {
        TemplateCommand command = new Helm(chart)
                .template()
                .withName(release)
                .withNamespace(namespace)
                .withKubeVersion(KUBERNETES);
        List<Path> files = new ArrayList<>();
        try {
            for (String text : values) {
                Path file = Files.createTempFile(chart.getParent(), "values", ".yaml");
                files.add(file);
                command.withValuesFile(Files.writeString(file, text));
            }
            return command.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            files.forEach(file -> quietly(() -> Files.deleteIfExists(file)));
        }
    }

    private static void write(Path file, String text) {
        quietly(() -> {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        });
    }

    private interface Action<T> {
        T run() throws IOException;
    }

    private static <T> T quietly(Action<T> action) {
        Supplier<T> supplier = () -> {
            try {
                return action.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return supplier.get();
    }
}
