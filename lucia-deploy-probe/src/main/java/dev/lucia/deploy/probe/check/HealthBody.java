package dev.lucia.deploy.probe.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the body of a health endpoint says: a word, as ASP.NET Core writes by itself, or the {@code status} of a JSON object,
 * as its customary response writers do.
 */
enum HealthBody {
    WELL,
    DEGRADED,
    UNHEALTHY,
    OTHER;

    private static final Set<String> GOOD = Set.of("", "healthy", "ok", "up", "pass");

    static HealthBody of(String body) {
        return word(status(body).orElse(body));
    }

    private static HealthBody word(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (GOOD.contains(word)) {
            return WELL;
        }
        return switch (word) {
            case "degraded", "warn" -> DEGRADED;
            case "unhealthy", "down", "fail" -> UNHEALTHY;
            default -> word.startsWith("unhealthy") ? UNHEALTHY : OTHER;
        };
    }

    private static Optional<String> status(String body) {
        return Json.parse(body)
                .flatMap(json -> json.isString()
                        ? Optional.of(json.stringValue())
                        : json.propertyStream()
                                .filter(property -> property.getKey().equalsIgnoreCase("status"))
                                .map(java.util.Map.Entry::getValue)
                                .filter(JsonNode::isString)
                                .map(JsonNode::stringValue)
                                .findFirst());
    }
}
