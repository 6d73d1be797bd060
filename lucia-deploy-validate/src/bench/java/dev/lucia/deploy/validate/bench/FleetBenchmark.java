package dev.lucia.deploy.validate.bench;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.validate.Validator;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.source.SourceFile;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads, renders and validates 10,000 deployments, each different, in one process with a heap of 128 MiB. An iteration is a
 * hundred of them: if the last costs what the first does, the fleet is linear and nothing of it is kept.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx128m")
@Warmup(iterations = 5, batchSize = FleetBenchmark.BATCH)
@Measurement(iterations = 100, batchSize = FleetBenchmark.BATCH)
public class FleetBenchmark {
    static final int BATCH = 100;

    private int next;

    /** One more deployment. */
    @Benchmark
    public Findings deployment() {
        Deployment deployment = new DeploymentReader().read(description(next++), "lucia-deploy.yaml");
        SourceFile[] files = Targets.render(deployment).files().stream()
                .map(file -> SourceFile.of(file.path(), file.bytes()))
                .toArray(SourceFile[]::new);
        return Validator.standard().validate(files);
    }

    private static String description(int number) {
        return """
                application:
                  settings:
                    HomeAssistant__BaseUrl: http://home-%1$d.example.net:8123
                docker:
                  hostPort: %2$d
                kubernetes:
                  namespace: lucia-%1$d
                  ingress:
                    hosts: [lucia-%1$d.example.net]
                systemd:
                  serviceName: lucia-%1$d
                """.formatted(number, 10_000 + number % 50_000);
    }
}
