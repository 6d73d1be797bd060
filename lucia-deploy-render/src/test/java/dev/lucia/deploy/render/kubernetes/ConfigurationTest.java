package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Settings reach Lucia, each by one way, and a change of one starts the pods anew. */
class ConfigurationTest {
    private static final String CONFIG = "checksum/config";
    private static final String SECRET = "checksum/secret";

    @TempDir
    static Path directory;

    static Chart chart;

    @BeforeAll
    static void write() {
        chart = Chart.of(Deployments.REFERENCE, directory);
    }

    static Stream<Deployment> deployments() {
        return Stream.of(Deployments.REFERENCE, Deployments.CHANGED, Deployments.BUNDLED);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void eachSettingIsInOneOfTheTwo(Deployment deployment, @TempDir Path parent) {
        for (Cluster cluster : List.of(Chart.of(deployment, parent).render(), Manifests.base(deployment))) {
            Map<String, JsonNode> objects = Normal.of(cluster);
            assertEquals(
                    values(deployment, setting -> !setting.isSensitive()), texts(objects, "ConfigMap/lucia", "data"));
            assertEquals(values(deployment, Setting::isSensitive), texts(objects, "Secret/lucia", "stringData"));
        }
    }

    private static Map<String, String> values(Deployment deployment, Predicate<Setting> which) {
        Map<String, String> values = new TreeMap<>();
        deployment.catalog().settings().stream()
                .filter(which)
                .forEach(s -> values.put(s.name().text(), deployment.example(s, DeploymentMethod.KUBERNETES)));
        return values;
    }

    private static Map<String, String> texts(Map<String, JsonNode> objects, String label, String part) {
        Map<String, String> texts = new TreeMap<>();
        JsonNode object = objects.get(label);
        assertTrue(object != null, label);
        object.path(part)
                .properties()
                .forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
        return texts;
    }

    @Test
    void theBundledRedisIsFoundByItsName() {
        JsonNode config = chart.renderAs("home", "redis:\n  port: 6399\n").only("ConfigMap");
        assertEquals(
                "home-lucia-redis:6399",
                config.at("/data/Redis__ConnectionString").asString());
    }

    @Test
    void luciaListensWhereTheServiceLeads() {
        JsonNode config = chart.render("service:\n  targetPort: 9090\n").only("ConfigMap");
        assertEquals("http://+:9090", config.at("/data/ASPNETCORE_URLS").asString());
    }

    @Test
    void aChangedSettingRollsLucia() {
        assertEquals(Set.of("Deployment/lucia " + CONFIG), rolled("config:\n  Logging__LogLevel__Default: Debug\n"));
    }

    @Test
    void aChangedSecretRollsBoth() {
        assertEquals(
                Set.of("Deployment/lucia " + SECRET, "StatefulSet/lucia-redis " + SECRET),
                rolled("secrets:\n  Redis__Password: other\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replicaCount: 3",
                "service:\n  port: 8081",
                "ingress:\n  enabled: false",
                "networkPolicy:\n  enabled: false",
                "secrets:\n  failOnPlaceholder: false",
                "resources:\n  limits:\n    memory: 3Gi",
                "image:\n  tag: 1.2.3",
                "podAnnotations:\n  a: b",
                "redis:\n  maxMemory: 100mb",
                "tests:\n  enabled: false"
            })
    void anUnrelatedValueChangesNoChecksum(String values) {
        assertEquals(Set.of(), rolled(values));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service:\n  port: 8081",
                "ingress:\n  enabled: false",
                "networkPolicy:\n  enabled: false",
                "podDisruptionBudget:\n  enabled: false",
                "serviceAccount:\n  annotations:\n    a: b",
                "tests:\n  enabled: false"
            })
    void anUnrelatedValueLeavesThePodsAlone(String values) {
        List<JsonNode> before =
                chart.render().workloads().map(w -> w.at("/spec/template")).toList();
        List<JsonNode> after = chart.render(values)
                .workloads()
                .map(w -> w.at("/spec/template"))
                .toList();
        assertEquals(before, after);
    }

    @Test
    void anExistingSecretTakesThePlaceOfOurs() {
        Cluster cluster = chart.render("existingSecret: mine\n");
        JsonNode lucia = cluster.only("Deployment").at("/spec/template");
        JsonNode redis = cluster.only("StatefulSet").at("/spec/template");
        assertAll(
                () -> assertEquals(0, cluster.kind("Secret").count()),
                () -> assertEquals(
                        "mine",
                        lucia.at("/spec/containers/0/envFrom/1/secretRef/name").asString()),
                () -> assertEquals(
                        "mine",
                        redis.at("/spec/containers/0/env/0/valueFrom/secretKeyRef/name")
                                .asString()),
                () -> assertTrue(
                        lucia.path("metadata").path("annotations").path(SECRET).isMissingNode()));
    }

    @Test
    void checksumsAreSums() {
        JsonNode annotations = chart.render().only("Deployment").at("/spec/template/metadata/annotations");
        assertTrue(annotations.path(CONFIG).asString().matches("[0-9a-f]{64}"));
        assertNotEquals(annotations.path(CONFIG), annotations.path(SECRET));
    }

    /** Which checksums a change of values changes. */
    private static Set<String> rolled(String values) {
        Map<String, String> before = sums(chart.render());
        Map<String, String> after = sums(chart.render(values));
        Set<String> changed = new TreeSet<>(before.keySet());
        assertEquals(before.keySet(), after.keySet());
        changed.removeIf(name -> String.valueOf(before.get(name)).equals(after.get(name)));
        return changed;
    }

    private static Map<String, String> sums(Cluster cluster) {
        Map<String, String> sums = new TreeMap<>();
        cluster.workloads()
                .forEach(w -> w.at("/spec/template/metadata/annotations").properties().stream()
                        .filter(e -> e.getKey().startsWith("checksum/"))
                        .forEach(e -> sums.put(
                                Cluster.label(w) + " " + e.getKey(),
                                e.getValue().asString())));
        return sums;
    }
}
