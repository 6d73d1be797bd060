package dev.lucia.deploy.render.bench;

import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.tree.RenderedFile;
import dev.lucia.deploy.render.tree.RenderedTree;
import dev.lucia.deploy.render.tree.TreeWriter;
import dev.lucia.deploy.render.tree.WriteResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Writes the reference tree to an empty directory. Its floors are to write the same bytes to the same paths, and to do so as
 * safely: to a temporary file that is forced to the disk and then moved.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class WriteBenchmark {
    private final RenderedTree tree = Targets.render(Reference.deployment());
    private Path directory = Path.of("target/bench-write");

    /** Takes away what the last round wrote. */
    @Setup(Level.Invocation)
    public void empty() throws IOException {
        Reference.remove(directory);
        Files.createDirectories(directory);
    }

    /** Leaves nothing behind. */
    @TearDown
    public void remove() {
        Reference.remove(directory);
    }

    /** Every file for the first time. */
    @Benchmark
    public WriteResult write() {
        return TreeWriter.to(directory).write(tree);
    }

    /** The same bytes. */
    @Benchmark
    public void floorWrite() throws IOException {
        for (RenderedFile file : tree.files()) {
            Path path = directory.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
    }

    /** The same bytes, each file forced to the disk before it takes its name. */
    @Benchmark
    public void floorWriteSafely() throws IOException {
        for (RenderedFile file : tree.files()) {
            Path path = directory.resolve(file.path());
            Path temporary = directory.resolve(file.path() + ".tmp");
            Files.createDirectories(path.getParent());
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(file.bytes()));
                channel.force(true);
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
