package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.schema.ValuesSchema;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.TextSource;
import dev.lucia.deploy.validate.source.YamlSource;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The charts of a tree whose values have a schema.
 *
 * @param charts the charts, by directory
 */
record Charts(List<Chart> charts) {
    private static final Set<String> DEFAULTS = Set.of("values.yaml", "values.yml");

    /**
     * A chart.
     *
     * @param directory where {@code Chart.yaml} lies
     * @param defaults its own values, where it has some
     * @param schema what its values must be like
     */
    record Chart(SourcePath directory, Optional<YamlValue> defaults, ValuesSchema schema) {
        /** Its own values; an empty mapping where it has none. */
        JsonNode values() {
            return defaults.map(YamlValue::node).orElseGet(JsonNodeFactory.instance::objectNode);
        }

        /** Whether a file holds its own values. */
        boolean isDefaults(YamlSource source) {
            return source.file().location().parent().equals(directory)
                    && DEFAULTS.contains(source.file().name());
        }
    }

    Charts {
        charts = List.copyOf(charts);
    }

    /** The charts of a tree. */
    static Charts of(SourceTree tree) {
        return tree.view(Charts.class, Charts::find);
    }

    /** The chart that a values file is for: the one it lies in, else the only one of the tree, where it looks like that. */
    Optional<Chart> of(YamlSource values) {
        SourcePath path = values.file().location();
        return charts.stream()
                .filter(chart -> chart.directory().contains(path))
                .max(Comparator.comparing(chart -> chart.directory().text().length()))
                .or(() -> charts.size() == 1
                        ? charts.stream()
                                .filter(chart -> values.document()
                                        .filter(root -> chart.schema().fits(root.keys()))
                                        .isPresent())
                                .findFirst()
                        : Optional.empty());
    }

    private static Charts find(SourceTree tree) {
        return new Charts(tree.yaml(SourceKind.CHART)
                .map(source -> source.file().location().parent())
                .distinct()
                .flatMap(directory ->
                        schema(tree, directory)
                                .map(schema -> new Chart(directory, defaults(tree, directory), schema))
                                .stream())
                .toList());
    }

    private static Optional<ValuesSchema> schema(SourceTree tree, SourcePath directory) {
        return tree.find(directory.resolve("values.schema.json"))
                .filter(TextSource.class::isInstance)
                .flatMap(source -> ValuesSchema.of(source.file().text()));
    }

    private static Optional<YamlValue> defaults(SourceTree tree, SourcePath directory) {
        return DEFAULTS.stream()
                .sorted()
                .flatMap(name -> tree.find(directory.resolve(name)).stream())
                .filter(YamlSource.class::isInstance)
                .map(YamlSource.class::cast)
                .flatMap(source -> source.document().stream())
                .findFirst();
    }
}
