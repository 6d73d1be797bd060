package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one or several Compose files are together, the later laid over the earlier.
 *
 * @param directory where the first of them lies: what its relative paths start from, and where its {@code .env} lies
 * @param roots their documents, in order
 * @param complete whether nothing is missing: false for an override alone, and where a file includes others
 * @param variables what its references mean
 */
public record ComposeProject(
        SourcePath directory, List<YamlValue> roots, boolean complete, ComposeVariables variables) {
    public ComposeProject {
        roots = List.copyOf(roots);
    }

    /** The services, in the order in which they are first named. */
    public List<ComposeService> services() {
        Map<String, List<YamlValue>> byName = new LinkedHashMap<>();
        all("services").flatMap(YamlValue::values).forEach(service -> {
            if (!service.key().startsWith("x-")) {
                byName.computeIfAbsent(service.key(), name -> new ArrayList<>()).add(service);
            }
        });
        return byName.entrySet().stream()
                .map(entry -> new ComposeService(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The names that are declared in a section such as {@code volumes}. */
    public Set<String> declared(String section) {
        return all(section).flatMap(value -> value.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<YamlValue> all(String section) {
        return roots.stream().map(root -> root.at(section));
    }
}
