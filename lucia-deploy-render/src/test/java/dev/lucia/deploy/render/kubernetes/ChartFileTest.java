package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code Chart.yaml} by its own schema, and what it says. */
class ChartFileTest {
    @Test
    void saysWhatTheChartIs(@TempDir Path directory) {
        JsonNode file = Yaml.one(Chart.of(Deployments.CHANGED, directory).read("Chart.yaml"));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Resources.text("kubernetes/chart.schema.json"), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(file));
        assertEquals("lucia", file.path("name").asString());
        assertEquals(
                ">=" + KubernetesVersion.V1_28 + ".0-0",
                file.path("kubeVersion").asString());
        assertEquals("https://github.com/someone/other", file.path("home").asString());
        assertEquals("someone", file.at("/maintainers/0/name").asString());
    }
}
