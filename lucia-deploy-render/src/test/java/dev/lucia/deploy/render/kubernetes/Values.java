package dev.lucia.deploy.render.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Values of a chart as a tree. */
final class Values {
    private Values() {}

    /** Values laid over others, as Helm does it: objects are merged, null takes out, everything else is replaced. */
    static String merged(String base, String over) {
        return merge((ObjectNode) Yaml.one(base), Yaml.one(over)).toString();
    }

    private static ObjectNode merge(ObjectNode base, JsonNode over) {
        for (Map.Entry<String, JsonNode> entry : over.properties()) {
            JsonNode below = base.get(entry.getKey());
            if (below instanceof ObjectNode object && entry.getValue().isObject()) {
                merge(object, entry.getValue());
            } else if (entry.getValue().isNull()) {
                base.remove(entry.getKey());
            } else {
                base.set(entry.getKey(), entry.getValue());
            }
        }
        return base;
    }

    /** The paths of everything but objects that hold something, with dots between the names. */
    static List<String> leaves(JsonNode values) {
        List<String> leaves = new ArrayList<>();
        collect(values, "", leaves);
        return leaves;
    }

    private static void collect(JsonNode value, String path, List<String> leaves) {
        if (value.isObject() && !value.isEmpty()) {
            value.properties()
                    .forEach(e -> collect(e.getValue(), path + (path.isEmpty() ? "" : ".") + e.getKey(), leaves));
        } else {
            leaves.add(path);
        }
    }

    /** Values that hold one thing at a path. */
    static String at(String path, JsonNode value) {
        JsonNode values = value;
        String[] names = path.split("\\.", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            values = tools.jackson.databind.node.JsonNodeFactory.instance
                    .objectNode()
                    .set(names[i], values);
        }
        return values.toString();
    }
}
