package dev.lucia.deploy.validate.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.validate.Validator;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Validates many manifests in one process, in memory. Its floor is to parse the same text without any check. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 20, time = 3)
@Measurement(iterations = 5, time = 2)
public class ManifestsBenchmark {
    private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

    @Param({"100", "1000", "4000"})
    private int manifests;

    private SourceFile[] files = {};

    /** Fills as many directories with the reference manifests as it takes. */
    @Setup
    public void read() throws IOException {
        List<SourceFile> copies = new ArrayList<>();
        try (Stream<Path> originals = Files.list(Path.of("../infra/kubernetes/manifests"))) {
            List<Path> manifestFiles = originals
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList();
            for (int i = 0; i < manifests; i++) {
                Path original = manifestFiles.get(i % manifestFiles.size());
                String name = "copy-" + i / manifestFiles.size() + "/" + original.getFileName();
                copies.add(SourceFile.of(name, Files.readAllBytes(original)));
            }
        }
        files = copies.toArray(SourceFile[]::new);
    }

    /** All rules over all manifests. */
    @Benchmark
    public Findings validate() {
        return Validator.standard().validate(files);
    }

    /** The same text, parsed into trees and nothing more. */
    @Benchmark
    public void floorParse(Blackhole blackhole) {
        for (SourceFile file : files) {
            try (var documents = MAPPER.readerFor(JsonNode.class).readValues(new String(file.bytes(), UTF_8))) {
                documents.forEachRemaining(blackhole::consume);
            }
        }
    }
}
