package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.validate.source.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What a file of another tool must be like. */
public enum FileSchema {
    /** {@code Chart.yaml}, by Helm 3. */
    CHART("chart.json"),
    /** {@code kustomization.yaml}, by kustomize 5 and what it still takes of older ones. */
    KUSTOMIZATION("kustomization.json");

    private final CompiledSchema compiled;

    FileSchema(String resource) {
        compiled = read(resource);
    }

    private static CompiledSchema read(String resource) {
        try (InputStream in = FileSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The schema " + resource + " is not in the jar.");
            }
            return CompiledSchema.of(JsonMapper.builder().build().readTree(in)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a document. */
    public List<SchemaProblem> problems(YamlValue document) {
        return new SchemaWords(document).problems(compiled.judge(WithoutNulls.of(document)));
    }
}
