package dev.lucia.deploy.render.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A values file of the tests. Comments at its head say what it is to be used with: {@code # release: NAME},
 * {@code # namespace: NAME}, {@code # outside: Kind/name, …} for what the cluster holds besides, {@code # says: TEXT, …} for the words of an error.
 *
 * @param name the name of the file
 * @param text the whole
 */
record ValuesFile(String name, String text) {
    static Stream<ValuesFile> folder(String folder) {
        return Resources.folder(folder).stream().map(ValuesFile::read);
    }

    private static ValuesFile read(Path file) {
        try {
            return new ValuesFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String release() {
        return head("release").orElse(Chart.RELEASE);
    }

    String namespace() {
        return head("namespace").orElse(Chart.NAMESPACE);
    }

    Set<String> outside() {
        return Set.copyOf(list("outside"));
    }

    List<String> says() {
        return list("says");
    }

    private List<String> list(String key) {
        return head(key).map(v -> Arrays.stream(v.split(", ")).toList()).orElse(List.of());
    }

    private Optional<String> head(String key) {
        String start = "# " + key + ": ";
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
