package dev.lucia.deploy.render.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.tree.RenderedTree;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Renders the reference tree in memory. Its floor is to put the same lines together and to encode each file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 20, time = 3)
@Measurement(iterations = 5, time = 2)
public class RenderBenchmark {
    private static final Pattern LINE_START = Pattern.compile("(?<=\n)");

    private final Deployment deployment = Reference.deployment();

    private final List<String[]> parts = Targets.render(deployment).files().stream()
            .map(file -> LINE_START.split(file.content()))
            .toList();

    /** The whole tree. */
    @Benchmark
    public RenderedTree render() {
        return Targets.render(deployment);
    }

    /** The same text, put together and encoded. */
    @Benchmark
    public void floorAppend(Blackhole blackhole) {
        for (String[] file : parts) {
            StringBuilder text = new StringBuilder();
            for (String part : file) {
                text.append(part);
            }
            blackhole.consume(text.toString().getBytes(UTF_8));
        }
    }
}
