package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A tree, and a directory to compare it with. */
abstract class DriftFixture {
    static final RenderedTree TREE =
            Trees.of(Map.of("infra/docker/Dockerfile", "FROM x\nRUN y\n", "infra/docker/run.sh", "run\n"));

    static final PathPatterns OWNED = PathPatterns.of("infra/lucia-deploy.yaml", "**/.env", "infra/docker/config/**");

    @TempDir
    Path root;

    TreeDrift drift() {
        return TreeDrift.between(TREE, root, OWNED);
    }

    DriftedFile only() {
        List<DriftedFile> files = drift().files();
        assertEquals(1, files.size(), files::toString);
        return files.get(0);
    }

    Path write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    void writeTree() {
        TreeWriter.to(root).write(TREE);
    }
}
