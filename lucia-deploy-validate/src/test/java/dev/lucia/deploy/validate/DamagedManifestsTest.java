package dev.lucia.deploy.validate;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lucia.deploy.model.schema.KubernetesVersion;
import dev.lucia.deploy.model.source.YamlDialect;
import dev.lucia.deploy.model.source.YamlDocument;
import dev.lucia.deploy.model.source.YamlText;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.kubernetes.KubernetesRules;
import dev.lucia.deploy.validate.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One damage to sound manifests is seen by one rule, and what is no damage by none. */
class DamagedManifestsTest {
    private static final Path KUBERNETES = Path.of("../infra/kubernetes");
    // The manifests follow tags by choice and say so in comments, which are lost here.
    private static final Validator VALIDATOR = Validator.standard().without("latest-tag", "mutable-image");
    private static final Set<String> RULES =
            KubernetesRules.ALL.stream().map(Rule::info).map(info -> info.id()).collect(Collectors.toSet());

    /** A change of one object, and the rules that see it. */
    record Damage(String object, String at, JsonNode over, Set<String> rules) {
        static Damage of(JsonNode row) {
            Set<String> rules = new TreeSet<>();
            row.path("rules").forEach(rule -> rules.add(rule.asString()));
            row.path("rule").asStringOpt().ifPresent(rules::add);
            return new Damage(row.path("object").asString(), row.path("at").asString(), row.path("over"), rules);
        }

        void apply(JsonNode object) {
            JsonNode place = object.at(at);
            assertFalse(place.isMissingNode(), "nothing to break at " + at);
            over.forEachEntry((key, value) -> {
                if (value.isNull()) {
                    ((ObjectNode) place).remove(key);
                } else {
                    ((ObjectNode) place).set(key, value);
                }
            });
        }
    }

    static Stream<Damage> damages() {
        JsonNode rows = documents(Path.of("src/test/resources/damages.yaml"))
                .findFirst()
                .orElseThrow()
                .path("damages");
        return rows.values().stream().map(Damage::of);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isSeenByItsRuleAlone(Damage damage) {
        List<JsonNode> objects = objects();
        damage.apply(find(objects, damage.object()));
        assertEquals(damage.rules(), rules(VALIDATOR, objects));
    }

    @Test
    void whatAnyVersionTakesIsRightUnlessOneIsAskedFor() {
        List<JsonNode> objects = objects();
        ((ObjectNode) find(objects, "Service/lucia").path("spec")).put("trafficDistribution", "PreferClose");
        assertEquals(Set.of(), rules(VALIDATOR.forKubernetes(KubernetesVersion.V1_36), objects));
        assertEquals(
                Set.of("kubernetes-unknown-field"), rules(VALIDATOR.forKubernetes(KubernetesVersion.V1_28), objects));
    }

    @Test
    void whatAnOlderVersionStillServesIsRemovedOnlyInLaterOnes() {
        SourceFile file = SourceFile.of(
                "flow.yaml",
                "apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata:\n  name: a\n");
        assertEquals(Set.of("removed-api"), rules(VALIDATOR, file));
        assertEquals(Set.of("kubernetes-unknown-kind"), rules(VALIDATOR.forKubernetes(KubernetesVersion.V1_28), file));
    }

    private static List<JsonNode> objects() {
        try (Stream<Path> files = Files.list(KUBERNETES.resolve("manifests"))) {
            return Stream.concat(
                            files.sorted(), Stream.of(KUBERNETES.resolve("overlays/prod/poddisruptionbudget.yaml")))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .flatMap(DamagedManifestsTest::documents)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> documents(Path file) {
        try {
            return YamlText.parse(Files.readString(file), YamlDialect.YAML_1_1).documents().stream()
                    .map(YamlDocument::root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode find(List<JsonNode> objects, String label) {
        return objects.stream()
                .filter(object -> label(object).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static String label(JsonNode object) {
        return object.path("kind").asString() + "/"
                + object.at("/metadata/name").asString();
    }

    // JSON is YAML.
    private static Set<String> rules(Validator validator, List<JsonNode> objects) {
        String text = objects.stream().map(JsonNode::toString).collect(joining("\n---\n"));
        return rules(validator, SourceFile.of("all.yaml", text));
    }

    private static Set<String> rules(Validator validator, SourceFile file) {
        return validator.validate(file).stream()
                .map(Finding::rule)
                .filter(RULES::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
