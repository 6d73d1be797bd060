package dev.lucia.deploy.model;

import dev.lucia.deploy.model.source.PointerSegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A description without the values that were refused, so that the rules between the others can still be held against
 * them. A refused value takes the list element around it along, since an element has no defaults.
 */
final class SoundValues {
    private final Map<String, List<Integer>> keptElements = new HashMap<>();
    private final Set<String> refused;
    private final JsonNode root;

    SoundValues(JsonNode root, Set<String> refused) {
        this.refused = refused;
        this.root = sound(root, "");
    }

    JsonNode root() {
        return root;
    }

    /** The pointer in the description as it was written, of a pointer below {@link #root}. */
    String written(String pointer) {
        String written = "";
        for (String segment :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            List<Integer> kept = keptElements.get(written);
            written += "/" + (kept == null ? segment : kept.get(Integer.parseInt(segment)));
        }
        return written;
    }

    private JsonNode sound(JsonNode node, String pointer) {
        return node instanceof ObjectNode object
                ? object(object, pointer)
                : node instanceof ArrayNode array ? array(array, pointer) : node;
    }

    private JsonNode object(ObjectNode object, String pointer) {
        ObjectNode copy = object.objectNode();
        object.forEachEntry((name, value) -> {
            String child = pointer + "/" + PointerSegment.of(name);
            if (!refused.contains(child)) {
                copy.set(name, sound(value, child));
            }
        });
        return copy;
    }

    private JsonNode array(ArrayNode array, String pointer) {
        ArrayNode copy = array.arrayNode();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String child = pointer + "/" + i;
            JsonNode element = array.get(i);
            if (!isRefused(element, child)) {
                copy.add(sound(element, child));
                kept.add(i);
            }
        }
        keptElements.put(pointer, kept);
        return copy;
    }

    // A refused value inside a list of the element concerns that inner list alone.
    private boolean isRefused(JsonNode element, String pointer) {
        if (refused.contains(pointer)) {
            return true;
        }
        if (!(element instanceof ObjectNode object)) {
            return false;
        }
        return object.properties().stream()
                .anyMatch(entry -> isRefused(entry.getValue(), pointer + "/" + PointerSegment.of(entry.getKey())));
    }
}
