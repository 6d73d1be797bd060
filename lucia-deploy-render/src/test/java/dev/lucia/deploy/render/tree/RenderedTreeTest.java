package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedTreeTest {
    private static final RenderedTree TREE = RenderedTree.builder()
            .add("systemd", Trees.file("infra/systemd/lucia.service", "s\n"))
            .add("docker", Trees.file("infra/docker/b", "b\n"))
            .add("docker", Trees.file("infra/docker/a", "a\n"))
            .build();

    @Test
    void isSortedByPath() {
        assertEquals(
                List.of("infra/docker/a", "infra/docker/b", "infra/systemd/lucia.service"),
                TREE.files().stream().map(RenderedFile::path).toList());
        assertEquals(List.of("docker", "systemd"), List.copyOf(TREE.groups()));
        assertEquals("b\n", TREE.file("infra/docker/b").orElseThrow().content());
        assertEquals(Optional.empty(), TREE.file("infra/docker"));
    }

    @Test
    void takesEachPathOnceAndNamesBothGroups() {
        RenderedTree.Builder builder = RenderedTree.builder().add("docker", Trees.file("infra/a", "x\n"));
        RenderedFile again = Trees.file("infra/a", "x\n");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> builder.add("systemd", again));
        assertEquals("'infra/a' is rendered twice, by docker and by systemd", e.getMessage());
    }

    @Test
    void refusesAPathThatIsAFileAndADirectory() {
        assertThrows(IllegalArgumentException.class, () -> Trees.of(Map.of("infra/a", "x\n", "infra/a/b/c", "x\n")));
        assertThrows(IllegalArgumentException.class, () -> Trees.of(Map.of("infra", "x\n")));
    }

    @Test
    void refusesTheManifestAsAFile() {
        assertThrows(IllegalArgumentException.class, () -> Trees.of(Map.of(Manifest.PATH, "x\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Docker", "a b", "a\n", "# target: x", "1", "ä"})
    void refusesOtherNamesOfGroups(String group) {
        RenderedFile file = Trees.file("infra/a", "x\n");
        assertThrows(
                IllegalArgumentException.class, () -> RenderedTree.builder().add(group, file));
    }

    @Test
    void isNotChangedByItsBuilder() {
        RenderedTree.Builder builder = RenderedTree.builder().add("docker", Trees.file("infra/a", "x\n"));
        RenderedTree tree = builder.build();
        builder.add("docker", Trees.file("infra/b", "x\n"));
        assertEquals(1, tree.files().size());
    }

    @Test
    void aPartCoversWhatWasAskedForAndNothingElse() {
        RenderedTree part = TREE.only(Set.of("docker", "helm"));
        assertEquals("[infra/docker/a, infra/docker/b]", part.toString());
        assertTrue(TREE.isWhole());
        assertFalse(part.isWhole());
        assertTrue(TREE.covers("helm"));
        assertTrue(part.covers("helm"));
        assertFalse(part.covers("systemd"));
        assertFalse(part.only(Set.of("systemd")).covers("systemd"));
    }
}
