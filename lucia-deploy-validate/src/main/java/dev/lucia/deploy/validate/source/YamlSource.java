package dev.lucia.deploy.validate.source;

import dev.lucia.deploy.model.source.YamlText;
import java.util.List;
import java.util.Optional;

/**
 * A YAML file.
 *
 * @param file the file
 * @param kind what it is
 * @param yaml its documents, and what stands in the way of reading it
 */
public record YamlSource(SourceFile file, SourceKind kind, YamlText yaml) implements Source {
    static YamlSource read(SourceFile file, SourceKind kind) {
        return new YamlSource(file, kind, YamlText.parse(file.text(), kind.yamlDialect()));
    }

    /** The roots of the documents that could be read, empty ones left out. */
    public List<YamlValue> documents() {
        return yaml.documents().stream()
                .map(document -> YamlValue.root(file.path(), document))
                .filter(root -> !root.node().isNull())
                .toList();
    }

    /** The root of the first document. */
    public Optional<YamlValue> document() {
        return documents().stream().findFirst();
    }

    /** The path; values may be secrets and are not shown. */
    @Override
    public String toString() {
        return file + " (" + kind + ")";
    }
}
