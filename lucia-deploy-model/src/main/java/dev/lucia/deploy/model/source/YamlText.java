package dev.lucia.deploy.model.source;

import java.util.List;

/**
 * What came of reading a YAML text.
 *
 * @param documents the documents in order; those before the first syntax error, where there is one
 * @param problems what stands in the way, in the order of the text
 */
public record YamlText(List<YamlDocument> documents, List<YamlProblem> problems) {
    public YamlText {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /** Reads a text as {@link YamlDialect#PLAIN} YAML. */
    public static YamlText parse(String text) {
        return parse(text, YamlDialect.PLAIN);
    }

    /**
     * Reads a text as YAML 1.2. Never throws because of the text: what is wrong with it is in the problems. Duplicate keys,
     * what the dialect does not allow, and nesting deeper than {@value YamlTextReader#MAX_DEPTH} are problems. A byte-order
     * mark at the beginning is skipped.
     */
    public static YamlText parse(String text, YamlDialect dialect) {
        return new YamlTextReader(text.startsWith("\uFEFF") ? text.substring(1) : text, dialect).read();
    }
}
