package dev.lucia.deploy.model.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Kubernetes' own types as schemas: what is checked in, and what it takes and refuses. */
class KubernetesSchemasTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @EnumSource
    void theResourceIsWhatTheTypesSay(KubernetesVersion version) throws IOException {
        assertEquals(
                KubernetesDefinitions.json(version),
                Files.readString(KubernetesDefinitions.file(version)),
                "The resource is not what Kubernetes' types say: CONTRIBUTING.md has the command that rewrites it.");
    }

    @ParameterizedTest
    @EnumSource
    void eachFieldWhoseWordsAreKnownIsThere(KubernetesVersion version) {
        JsonNode definitions = KubernetesSchemas.of(version).definitions();
        for (String field : KubernetesWords.fields()) {
            String[] names = field.split("\\.", -1);
            JsonNode property = definitions.path(names[0]).path("properties").path(names[1]);
            assertTrue(property.path("items").has("enum") || property.has("enum"), field + ": " + property);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSchemaStandsByItself(KubernetesVersion version) {
        KubernetesSchemas schemas = KubernetesSchemas.of(version);
        assertEquals(26, schemas.kinds().size(), schemas.kinds()::toString);
        for (KubernetesKind kind : schemas.kinds()) {
            JsonNode schema = schemas.schema(kind).orElseThrow();
            for (String reference : schema.findValuesAsString("$ref")) {
                String pointer = reference.substring(1);
                assertTrue(schema.at(pointer).isObject(), kind + " lacks " + reference);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # object                                                                             | the place of the only problem
            {apiVersion: v1, kind: Service, spec: {sesionAffinity: None}}                        | /spec
            {apiVersion: v1, kind: Service, spec: {type: ClusterIp}}                             | /spec/type
            {apiVersion: v1, kind: Service, spec: {ports: [{port: 80, targetPort: 1.5}]}}        | /spec/ports/0/targetPort
            {apiVersion: v1, kind: Service, spec: {ports: [{targetPort: http}]}}                 | /spec/ports/0
            {apiVersion: v1, kind: Service, spec: {ports: [{port: 80, protocol: HTTP}]}}         | /spec/ports/0/protocol
            {apiVersion: v1, kind: Service, spec: null}                                          | /spec
            {apiVersion: v1, kind: ConfigMap, data: {port: 80}}                                  | /data/port
            {apiVersion: v1, kind: Secret, data: {token: 'not base64!'}}                         | /data/token
            {apiVersion: v1, kind: LimitRange, spec: {limits: [{type: Pod, max: {cpu: 1 core}}]}} | /spec/limits/0/max/cpu
            {apiVersion: v1, kind: Pod, spec: {containers: [{image: lucia}]}}                    | /spec/containers/0
            {apiVersion: v1, kind: PersistentVolumeClaim, spec: {accessModes: [ReadWrite]}}      | /spec/accessModes/0
            {apiVersion: v2, kind: ConfigMap}                                                    | /apiVersion
            """)
    void refuses(String object, String place) {
        for (KubernetesVersion version : KubernetesVersion.values()) {
            assertEquals(List.of(place), problems(version, YAML.readTree(object)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {apiVersion: v1, kind: Secret, data: {token: aGVsbG8=, empty: ''}, stringData: {a: b}}
            {apiVersion: v1, kind: Service, spec: {ports: [{port: 80, targetPort: http}, {port: 81, targetPort: 81}]}}
            {apiVersion: v1, kind: LimitRange, spec: {limits: [{type: Pod, max: {cpu: 0.5, memory: 1.5Gi, pods: 1e3}}]}}
            {apiVersion: v1, kind: Pod, spec: {containers: [{name: lucia, resources: {requests: {cpu: 100m}}}]}}
            {apiVersion: apps/v1, kind: StatefulSet, spec: {serviceName: s, selector: {}, template: {}, volumeClaimTemplates: [{metadata: {}}]}}
            {apiVersion: v1, kind: List, items: [{apiVersion: example.com/v1, kind: Any}]}
            """)
    void takes(String object) {
        for (KubernetesVersion version : KubernetesVersion.values()) {
            assertEquals(List.of(), problems(version, YAML.readTree(object)));
        }
    }

    @Test
    void aFieldOfANewerVersionIsUnknownToTheOlder() {
        JsonNode pod = YAML.readTree("{apiVersion: v1, kind: Pod, spec: {containers: [], resources: {}}}");
        assertEquals(List.of("/spec"), problems(KubernetesVersion.V1_28, pod));
        assertEquals(List.of(), problems(KubernetesVersion.V1_36, pod));
    }

    @Test
    void whatIsUnknownIsNotThere() {
        KubernetesSchemas schemas = KubernetesSchemas.of(KubernetesVersion.V1_36);
        assertTrue(schemas.schema(new KubernetesKind("extensions/v1beta1", "Ingress"))
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> schemas.definitions(List.of("V1Tolerance")));
    }

    @Test
    void whatACallerChangesIsItsOwn() {
        KubernetesSchemas schemas = KubernetesSchemas.of(KubernetesVersion.V1_36);
        KubernetesKind kind = new KubernetesKind("v1", "ConfigMap");
        schemas.definitions().removeAll();
        schemas.schema(kind).orElseThrow().withObject("$defs").removeAll();
        schemas.definitions(List.of("V1ConfigMap")).withObject("V1ConfigMap").removeAll();
        assertTrue(schemas.schema(kind)
                .orElseThrow()
                .at("/$defs/V1ConfigMap/properties/data")
                .has("type"));
    }

    private static List<String> problems(KubernetesVersion version, JsonNode object) {
        KubernetesSchemas schemas = KubernetesSchemas.of(version);
        KubernetesKind kind = schemas.kinds().stream()
                .filter(k -> k.kind().equals(object.path("kind").asString()))
                .findFirst()
                .orElseThrow();
        return REGISTRY.getSchema(schemas.schema(kind).orElseThrow()).validate(object).stream()
                .map(problem -> problem.getInstanceLocation().toString())
                .toList();
    }
}
