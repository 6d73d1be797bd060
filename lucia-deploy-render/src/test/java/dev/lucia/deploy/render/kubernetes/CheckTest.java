package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The checks see what is wrong: each line of the data breaks sound objects in one place. */
class CheckTest {
    /**
     * A way to break an object.
     *
     * @param object its kind and name
     * @param at the path of the object that is changed
     * @param over what is laid over it; null takes out
     * @param says what a problem then says
     */
    record Damage(String object, String at, JsonNode over, String says) {}

    static Stream<Damage> damages() {
        return Cluster.elements(
                        Yaml.one(Resources.text("kubernetes/damages.yaml")).path("damages"))
                .map(d -> new Damage(
                        d.path("object").asString(),
                        d.path("at").asString(),
                        d.path("over"),
                        d.path("says").asString()));
    }

    @Test
    void soundObjectsHaveNoProblem() {
        assertEquals(List.of(), ClusterCheck.all(Manifests.base(Deployments.BUNDLED), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void damageIsSeen(Damage damage) {
        List<JsonNode> objects = new ArrayList<>();
        for (JsonNode object : Manifests.base(Deployments.BUNDLED).objects()) {
            JsonNode copy = object.deepCopy();
            if (Cluster.label(object).equals(damage.object())) {
                JsonNode place = copy.at(damage.at());
                assertFalse(place.isMissingNode(), "nothing to break at " + damage.at());
                damage.over().properties().forEach(e -> {
                    if (e.getValue().isNull()) {
                        ((ObjectNode) place).remove(e.getKey());
                    } else {
                        ((ObjectNode) place).set(e.getKey(), e.getValue());
                    }
                });
            }
            objects.add(copy);
        }
        List<String> problems = ClusterCheck.all(new Cluster(objects), Set.of());
        assertFalse(
                problems.stream().noneMatch(problem -> problem.contains(damage.says())),
                () -> "not seen; problems: " + problems);
    }
}
