package dev.lucia.deploy.render.kubernetes;

import dev.lucia.deploy.render.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Test data. */
final class Resources {
    private static final Path ROOT = Repository.root().resolve("lucia-deploy-render/src/test/resources");

    private Resources() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder, sorted by name. */
    static List<Path> folder(String path) {
        try (var files = Files.list(ROOT.resolve(path))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
