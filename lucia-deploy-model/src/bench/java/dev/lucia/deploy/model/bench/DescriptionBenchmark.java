package dev.lucia.deploy.model.bench;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the reference description. Its floor is to parse the same text without any check. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DescriptionBenchmark {
    private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

    private String description = "";

    /** Loads the text. */
    @Setup
    public void load() throws IOException {
        description = Files.readString(Path.of("../infra/lucia-deploy.yaml"));
    }

    /** The text into a deployment, all of its rules checked. */
    @Benchmark
    public Deployment read() {
        return new DeploymentReader().read(description, "lucia-deploy.yaml");
    }

    /** The same text, parsed into a tree. */
    @Benchmark
    public JsonNode floorParse() {
        return MAPPER.readTree(description);
    }
}
