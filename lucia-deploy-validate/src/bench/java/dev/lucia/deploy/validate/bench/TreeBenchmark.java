package dev.lucia.deploy.validate.bench;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvFile;
import dev.lucia.deploy.validate.Validator;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.source.SourceFile;
import dev.lucia.deploy.validate.source.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Validates an env file in memory, and a whole tree from the disk. The floors are to parse the env file without any check, and to
 * read the same files.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class TreeBenchmark {
    private static final Path INFRA = Path.of("../infra");

    private SourceFile env = SourceFile.of(".env", "");

    /** Reads the env file that people start from. */
    @Setup
    public void read() throws IOException {
        env = SourceFile.of(".env", Files.readAllBytes(INFRA.resolve("docker/.env.example")));
    }

    /** One env file. */
    @Benchmark
    public Findings envFile() {
        return Validator.standard().validate(env);
    }

    /** The same env file, parsed and nothing more. */
    @Benchmark
    public EnvFile floorParseEnvFile() {
        return EnvDialect.COMPOSE.parse(env.bytes());
    }

    /** The reference tree, read and validated. */
    @Benchmark
    public Findings tree() {
        return Validator.standard().validate(SourceLoader.load(List.of(INFRA)));
    }

    /** The same files, read and nothing more. */
    @Benchmark
    public void floorRead(Blackhole blackhole) throws IOException {
        try (Stream<Path> files = Files.walk(INFRA)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                blackhole.consume(Files.readAllBytes(file));
            }
        }
    }
}
