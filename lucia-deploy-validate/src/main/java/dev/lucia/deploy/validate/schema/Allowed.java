package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.model.value.Suggestion;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says what is allowed where a value is not. */
final class Allowed {
    private static final String QUANTITY =
            "Write a number and a unit, for example 500m for CPU, 512Mi or 2Gi for memory.";

    private Allowed() {}

    static String remedy(SchemaError error, String written) {
        String wanted = error.wanted().asString("");
        return switch (error.keyword()) {
            case "enum" -> words(error.wanted(), written);
            case "const" -> "Allowed: " + text(error.wanted()) + ".";
            case "pattern" -> pattern(error, wanted);
            case "minimum" -> "It is at least " + wanted + range(error, "maximum", " and at most ") + ".";
            case "maximum" -> "It is at most " + wanted + range(error, "minimum", " and at least ") + ".";
            case "exclusiveMinimum" -> "It is more than " + wanted + ".";
            case "exclusiveMaximum" -> "It is less than " + wanted + ".";
            case "minLength" -> "It has at least " + wanted + " characters.";
            case "maxLength" -> "It has at most " + wanted + " characters.";
            case "minItems" -> "It has at least " + wanted + " entries.";
            case "maxItems" -> "It has at most " + wanted + " entries.";
            case "uniqueItems" -> "Name each entry once.";
            default -> "Look into the schema: it forbids this by '" + error.keyword() + "'.";
        };
    }

    private static String words(JsonNode words, String written) {
        List<String> allowed = words.values().stream().map(Allowed::text).toList();
        return "Allowed: " + String.join(", ", allowed) + "." + Suggestion.didYouMean(written, allowed);
    }

    private static String text(JsonNode word) {
        return word.isString() && word.asString().isEmpty() ? "\"\"" : word.asString();
    }

    private static String pattern(SchemaError error, String pattern) {
        if (error.schema().path("contentEncoding").asString("").equals("base64")) {
            return "Write base64, or put the plain text under 'stringData'.";
        }
        List<String> examples = error.schema().path("examples").values().stream()
                .map(Allowed::text)
                .toList();
        if (!examples.isEmpty()) {
            return "For example " + examples.stream().collect(Collectors.joining(" or ")) + ".";
        }
        return pattern.contains("KMGTPE") ? QUANTITY : "It has the form " + pattern + ".";
    }

    private static String range(SchemaError error, String other, String words) {
        JsonNode limit = error.schema().path(other);
        return limit.isNumber() ? words + limit.asString() : "";
    }
}
