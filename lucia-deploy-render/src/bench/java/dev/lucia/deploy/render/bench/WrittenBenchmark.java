package dev.lucia.deploy.render.bench;

import dev.lucia.deploy.render.OwnedPaths;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.tree.RenderedFile;
import dev.lucia.deploy.render.tree.RenderedTree;
import dev.lucia.deploy.render.tree.TreeDrift;
import dev.lucia.deploy.render.tree.TreeWriter;
import dev.lucia.deploy.render.tree.WriteResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Compares the reference tree with directories that hold it already. The floor is to read and to hash the same files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class WrittenBenchmark {
    private static final int EDITED = 10;

    private final RenderedTree tree = Targets.render(Reference.deployment());
    private final Path same = Path.of("target/bench-same");
    private final Path drifted = Path.of("target/bench-drifted");

    /** Writes both, then edits some files of one. */
    @Setup
    public void write() throws IOException {
        remove();
        TreeWriter.to(same).write(tree);
        TreeWriter.to(drifted).write(tree);
        List<RenderedFile> files = tree.files();
        for (int i = 0; i < EDITED; i++) {
            Path file = drifted.resolve(files.get(i * files.size() / EDITED).path());
            Files.writeString(file, "# edited\n", StandardOpenOption.APPEND);
        }
    }

    /** Leaves nothing behind. */
    @TearDown
    public void remove() {
        Reference.remove(same);
        Reference.remove(drifted);
    }

    /** Regenerates where nothing has changed. */
    @Benchmark
    public WriteResult writeUnchanged() {
        return TreeWriter.to(same).write(tree);
    }

    /** Checks where nothing has changed. */
    @Benchmark
    public TreeDrift check() {
        return TreeDrift.between(tree, same, OwnedPaths.PATTERNS);
    }

    /** Checks where people have edited ten files, and reports the differences. */
    @Benchmark
    public String drift() {
        return TreeDrift.between(tree, drifted, OwnedPaths.PATTERNS).report("mvn");
    }

    /** The same files, read and hashed. */
    @Benchmark
    public void floorReadAndHash(Blackhole blackhole) throws IOException, NoSuchAlgorithmException {
        for (RenderedFile file : tree.files()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            blackhole.consume(digest.digest(Files.readAllBytes(same.resolve(file.path()))));
        }
    }
}
