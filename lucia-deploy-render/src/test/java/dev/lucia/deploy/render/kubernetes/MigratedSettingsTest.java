package dev.lucia.deploy.render.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.migrate.Migration;
import dev.lucia.deploy.render.migrate.SettingsFormat;
import dev.lucia.deploy.render.migrate.SettingsSource;
import dev.lucia.deploy.render.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is migrated to a cluster arrives there: by Helm's own engine, and by Kustomize. */
class MigratedSettingsTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "HomeAssistant__BaseUrl", "https://ha.home.arpa:8443/base?a=$b&c='d'#e",
            "HomeAssistant__AccessToken", "{{.Values.x}}-${HOME}-$(id)-\"0123456789\"'#\\",
            "OpenAI__ApiKey", "sk-proj-yes:no,&*!|>%@`~[]{}0123456789",
            "OpenAI__ModelId", "qwen/qwen2.5:7b$x",
            "OpenAI__EmbeddingModelId", "0x1f",
            "Redis__ConnectionString", "redis:6379",
            "Redis__Password", " p'a\"ss\n$x #1 é\\ ",
            "OTEL_SERVICE_NAME", "Küche 厨房 🏠 {{- fail \"x\" }}");

    @TempDir
    private Path directory;

    private static String migrated(SettingsFormat to) {
        StringBuilder env = new StringBuilder();
        SETTINGS.forEach((name, value) ->
                env.append(EnvDialect.COMPOSE.assignment(name, value)).append('\n'));
        SettingsSource source = SettingsSource.of(".env", env.toString().getBytes(UTF_8));
        return Migration.of(Deployments.REFERENCE, SettingsFormat.DOCKER, to)
                .migrate(List.of(source))
                .content()
                .reveal();
    }

    @Test
    void theChartHandsOnWhatWasMigrated() {
        Chart chart = Chart.of(Deployments.REFERENCE, directory);
        assertArrived(chart.render(migrated(SettingsFormat.HELM)), "lucia-redis:6379");
        assertEquals(
                "home-lucia-redis:6379",
                chart.renderAs("home", migrated(SettingsFormat.HELM))
                        .get("ConfigMap", "home-lucia")
                        .at("/data/Redis__ConnectionString")
                        .asString());
    }

    @Test
    @Tag("engine")
    void kustomizeLaysItOverTheManifests() throws IOException {
        Deployment deployment = Deployments.REFERENCE;
        TreeWriter.to(directory).write(Manifests.tree(deployment));
        Path local = Files.createDirectories(directory.resolve("infra/kubernetes/overlays/local"));
        Files.writeString(local.resolve("settings.local.yaml"), migrated(SettingsFormat.MANIFESTS));
        Files.writeString(
                local.resolve("kustomization.yaml"),
                "resources:\n  - ../../manifests\npatches:\n  - path: settings.local.yaml\n");
        String kustomize = Engines.program("kustomize", "Run .ci/engines/kubernetes install.");
        Engines.Result built = Engines.run("", Map.of(), List.of(kustomize, "build", local.toString()));
        assertEquals(0, built.exitCode(), built.err());
        assertArrived(Cluster.of(built.out()), "lucia-redis:6379");
    }

    private static void assertArrived(Cluster cluster, String redis) {
        Map<String, String> expected = new TreeMap<>(SETTINGS);
        expected.put("Redis__ConnectionString", redis);
        Map<String, String> arrived = new TreeMap<>();
        put(cluster.get("ConfigMap", "lucia").path("data"), arrived, false);
        JsonNode secret = cluster.get("Secret", "lucia");
        put(secret.path("data"), arrived, true);
        put(secret.path("stringData"), arrived, false);
        arrived.keySet().retainAll(expected.keySet());
        assertEquals(expected, arrived);
    }

    private static void put(JsonNode data, Map<String, String> into, boolean encoded) {
        data.properties().forEach(entry -> {
            String text = entry.getValue().asString();
            into.put(entry.getKey(), encoded ? new String(Base64.getDecoder().decode(text), UTF_8) : text);
        });
    }
}
