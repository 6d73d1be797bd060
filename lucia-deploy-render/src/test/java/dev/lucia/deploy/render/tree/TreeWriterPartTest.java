package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing a part of a tree. */
class TreeWriterPartTest {
    @TempDir
    private Path root;

    @Test
    void aPartLeavesTheOtherGroupsAlone() throws IOException {
        TreeWriter.to(root).write(twoGroups("old\n"));
        Files.writeString(root.resolve("infra/systemd/s"), "edited\n");
        WriteResult result = TreeWriter.to(root).write(twoGroups("new\n").only(List.of("docker")));
        assertEquals(List.of("infra/MANIFEST.sha256", "infra/docker/d"), result.written());
        assertEquals("edited\n", Files.readString(root.resolve("infra/systemd/s")));
        Manifest manifest = Manifest.parse(Files.readString(root.resolve(Manifest.PATH)));
        assertTrue(manifest.knows("infra/systemd/s", Trees.file("x", "old\n").sha256()));
        assertTrue(manifest.knows("infra/docker/d", Trees.file("x", "new\n").sha256()));
    }

    @Test
    void aPartRemovesWhatItsGroupsNoLongerRender() throws IOException {
        TreeWriter.to(root).write(twoGroups("old\n"));
        RenderedTree part = Trees.of(Map.of()).only(List.of("docker"));
        assertEquals(List.of("infra/docker/d"), TreeWriter.to(root).write(part).removed());
        assertTrue(Files.exists(root.resolve("infra/systemd/s")));
    }

    private static RenderedTree twoGroups(String content) {
        return RenderedTree.builder()
                .add("docker", Trees.file("infra/docker/d", content))
                .add("systemd", Trees.file("infra/systemd/s", content))
                .build();
    }
}
