package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Map;
import java.util.TreeMap;

/** Reads labels. */
final class Labels {
    private Labels() {}

    /** The labels of a mapping, without what is no text. */
    static Map<String, String> of(YamlValue mapping) {
        Map<String, String> labels = new TreeMap<>();
        mapping.values().forEach(value -> value.text().ifPresent(text -> labels.put(value.key(), text)));
        return Map.copyOf(labels);
    }
}
