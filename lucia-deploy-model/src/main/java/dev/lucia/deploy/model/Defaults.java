package dev.lucia.deploy.model;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays a description over the defaults: what it does not say stays as it is there. */
final class Defaults {
    private static final JsonNode TREE = DescriptionMapper.MAPPER.valueToTree(Deployment.defaults());

    private Defaults() {}

    /** The defaults as JSON; not to be changed. */
    static JsonNode tree() {
        return TREE;
    }

    /**
     * The deployment of a description whose values all fit their types.
     *
     * @throws InvalidDeploymentException where they do not agree with each other
     */
    static Deployment bind(JsonNode description) {
        JsonNode merged = merge(TREE.deepCopy(), description);
        try {
            return DescriptionMapper.MAPPER.treeToValue(merged, Deployment.class);
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidDeploymentException invalid) {
                    throw invalid;
                }
            }
            throw new IllegalStateException("The walk let a value through that its type refuses.");
        }
    }

    // Free maps (settings, annotations) are empty by default, so that merging them is replacing them.
    private static JsonNode merge(JsonNode base, JsonNode over) {
        if (!(base instanceof ObjectNode target) || !over.isObject()) {
            return over;
        }
        for (Map.Entry<String, JsonNode> entry : over.properties()) {
            JsonNode below = target.get(entry.getKey());
            target.set(entry.getKey(), below == null ? entry.getValue() : merge(below, entry.getValue()));
        }
        return target;
    }
}
