package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class TreeWriterSequenceTest {
    private static final Map<String, String> OWN = Map.of(
            "infra/own/notes", "mine", "infra/lucia-deploy.yaml", "mine: 1\r\n", ".github/workflows/own.yml", "");

    private Path root = Path.of("");

    @BeforeTry
    void createRoot() throws IOException {
        root = Files.createTempDirectory("lucia-deploy-tree");
        for (Map.Entry<String, String> own : OWN.entrySet()) {
            Files.createDirectories(root.resolve(own.getKey()).getParent());
            Files.writeString(root.resolve(own.getKey()), own.getValue());
        }
    }

    @AfterTry
    void deleteRoot() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 300)
    void theLastTreeIsOnDiskBesideWhatPeopleOwn(@ForAll("sequences") List<RenderedTree> sequence) {
        for (RenderedTree tree : sequence) {
            WriteResult planned = FaultyOperations.sound(root).plan(tree);
            assertEquals(planned, FaultyOperations.sound(root).write(tree));
            assertEquals(withOwn(Snapshot.of(tree)), Snapshot.of(root));
            assertFalse(FaultyOperations.sound(root).write(tree).changedAnything());
        }
    }

    @Property(tries = 300)
    void partsWrittenOneByOneAreTheLastOfEachGroup(@ForAll("parts") List<Tuple2<String, RenderedTree>> parts) {
        Map<String, RenderedTree> last = new TreeMap<>();
        for (Tuple2<String, RenderedTree> part : parts) {
            FaultyOperations.sound(root).write(part.get2().only(List.of(part.get1())));
            last.put(part.get1(), part.get2());
            RenderedTree.Builder all = RenderedTree.builder();
            last.forEach((group, tree) -> tree.files().forEach(file -> all.add(group, file)));
            assertEquals(withOwn(Snapshot.of(all.build())), Snapshot.of(root));
        }
    }

    private static Map<String, String> withOwn(Map<String, String> snapshot) {
        OWN.forEach((path, content) -> snapshot.put(path, "- " + content));
        return snapshot;
    }

    @Provide
    Arbitrary<List<RenderedTree>> sequences() {
        return trees("infra/", "docker", "helm").list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Tuple2<String, RenderedTree>>> parts() {
        return Arbitraries.of("docker", "helm")
                .flatMap(group -> trees("infra/" + group + "/", group).map(tree -> Tuple.of(group, tree)))
                .list()
                .ofMaxSize(6);
    }

    /** Paths so few that one tree's file is often another's directory. */
    private static Arbitrary<RenderedTree> trees(String directory, String... groups) {
        Arbitrary<String> paths = Arbitraries.of("a", "a/b", "a/b/c", "a/d", "e", "e/.f", "g/h/i", "g/j")
                .map(path -> directory + path);
        Arbitrary<RenderedFile> files = Combinators.combine(
                        paths, Arbitraries.of("x\n", "y\n", "ä\n𝄞\n"), Arbitraries.of(true, false))
                .as(RenderedFile::new);
        Arbitrary<Tuple2<String, RenderedFile>> grouped =
                Combinators.combine(Arbitraries.of(groups), files).as(Tuple::of);
        return grouped.list().ofMaxSize(6).map(TreeWriterSequenceTest::tree);
    }

    private static RenderedTree tree(List<Tuple2<String, RenderedFile>> files) {
        RenderedTree.Builder builder = RenderedTree.builder();
        Map<String, RenderedFile> taken = new TreeMap<>();
        for (Tuple2<String, RenderedFile> file : files) {
            String path = file.get2().path();
            boolean free = taken.keySet().stream()
                    .noneMatch(other ->
                            other.equals(path) || TreePath.isBelow(other, path) || TreePath.isBelow(path, other));
            if (free) {
                taken.put(path, file.get2());
                builder.add(file.get1(), file.get2());
            }
        }
        return builder.build();
    }
}
