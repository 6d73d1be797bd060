package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What selects pods by their labels.
 *
 * @param value its mapping
 * @param labels where its labels are listed: the mapping itself, for a Service, or what is below {@code matchLabels}
 */
public record LabelSelector(YamlValue value, YamlValue labels) {
    /** The selector of a Service: a mapping of labels. */
    public static LabelSelector ofLabels(YamlValue value) {
        return new LabelSelector(value, value);
    }

    /** A selector with {@code matchLabels} and {@code matchExpressions}. */
    public static LabelSelector of(YamlValue value) {
        return new LabelSelector(value, value.at("matchLabels"));
    }

    /** Whether it asks for nothing. */
    public boolean isEmpty() {
        return labels.keys().isEmpty() && expressions().findAny().isEmpty();
    }

    /** Whether pods of these labels are selected. */
    public boolean matches(Map<String, String> pod) {
        return unmatched(pod).findAny().isEmpty();
    }

    /** The labels and expressions that pods of these labels do not satisfy. */
    public Stream<YamlValue> unmatched(Map<String, String> pod) {
        return Stream.concat(
                labels.values()
                        .filter(label -> label.text().isPresent())
                        .filter(label -> !label.is(pod.getOrDefault(label.key(), "")) || !pod.containsKey(label.key())),
                expressions().filter(expression -> !matches(expression, pod)));
    }

    private Stream<YamlValue> expressions() {
        return value.equals(labels)
                ? Stream.empty()
                : value.at("matchExpressions").items();
    }

    private static boolean matches(YamlValue expression, Map<String, String> pod) {
        String key = expression.at("key").text().orElse("");
        boolean has = pod.containsKey(key);
        boolean isAmong = has && expression.at("values").items().anyMatch(value -> value.is(pod.getOrDefault(key, "")));
        return switch (expression.at("operator").text().orElse("")) {
            case "In" -> isAmong;
            case "NotIn" -> !isAmong;
            case "Exists" -> has;
            case "DoesNotExist" -> !has;
            default -> true;
        };
    }
}
