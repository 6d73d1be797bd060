package dev.lucia.deploy.probe.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the body of a health endpoint says: a word, as ASP.NET Core writes by itself, or the {@code status} of a JSON object,
 * as its customary response writers do. One that writes the report as it is gives the number of .NET's {@code HealthStatus}.
 */
enum HealthBody {
    WELL,
    DEGRADED,
    UNHEALTHY,
    OTHER;

    private static final Set<String> GOOD = Set.of("", "healthy", "ok", "up", "pass");

    // HealthStatus of Microsoft.Extensions.Diagnostics.HealthChecks, in the order of its numbers.
    private static final List<String> NUMBERED = List.of("Unhealthy", "Degraded", "Healthy");

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
                                .flatMap(HealthBody::word)
                                .findFirst());
    }

    private static Stream<String> word(JsonNode status) {
        int number = status.asInt(-1);
        return status.isString()
                ? Stream.of(status.stringValue())
                : NUMBERED.stream().skip(Math.max(0, number)).limit(number < 0 ? 0 : 1);
    }
}
