package dev.lucia.deploy.model.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the anchors of one document stand for, and how many values its aliases have added. An alias shares the value of its
 * anchor; it is whoever walks over the values that would meet a gigabyte of them.
 */
final class YamlAliases {
    static final String MERGE_KEY = "<<";

    private record Anchored(JsonNode value, int size) {}

    private final Map<String, Anchored> anchors = new HashMap<>();
    private int values;
    private int written;

    /** Counts a value that stands in the text. */
    void count() {
        values++;
        written++;
    }

    /** How many values there are so far, those that aliases have added among them. */
    int values() {
        return values;
    }

    /**
     * Remembers what an anchor stands for.
     *
     * @param before how many values there were before this one
     */
    void anchor(String name, JsonNode value, int before) {
        anchors.put(name, new Anchored(value, values - before));
    }

    /** The value of an alias; empty where no anchor above it has that name. */
    Optional<JsonNode> resolve(String name) {
        return Optional.ofNullable(anchors.get(name)).map(Anchored::value);
    }

    /** Whether the aliases so far and this one stand for more than is read; counts it only if not. */
    boolean exceeds(String name) {
        @Nullable Anchored found = anchors.get(name);
        int size = found == null ? 1 : found.size();
        if (values - written + size > YamlTextReader.MAX_ALIASED) {
            return true;
        }
        values += size;
        return false;
    }

    /** Takes the merge key out of a mapping, and what it names in where the mapping has no key of its own. */
    static void merge(ObjectNode mapping) {
        @Nullable JsonNode merged = mapping.remove(MERGE_KEY);
        if (merged == null) {
            return;
        }
        List<JsonNode> sources = merged.isArray() ? new ArrayList<>(merged.values()) : List.of(merged);
        for (JsonNode source : sources) {
            source.properties().forEach(entry -> {
                if (!mapping.has(entry.getKey())) {
                    mapping.set(entry.getKey(), entry.getValue());
                }
            });
        }
    }
}
