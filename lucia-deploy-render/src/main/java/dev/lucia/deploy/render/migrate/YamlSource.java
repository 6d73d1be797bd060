package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.source.PointerSegment;
import dev.lucia.deploy.model.source.YamlDocument;
import dev.lucia.deploy.model.source.YamlText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One document of a YAML file that settings are read from.
 *
 * @param file the name of the file
 * @param document the document
 * @param remarks takes what is wrong
 */
record YamlSource(String file, YamlDocument document, Remarks remarks) {
    /** Takes one value. */
    @FunctionalInterface
    interface Sink {
        void take(String place, String name, String value);
    }

    /** The documents that hold anything; none where the file can not be read, which is then a problem. */
    static List<YamlSource> of(SettingsSource file, Remarks remarks) {
        YamlText text;
        try {
            text = YamlText.parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            remarks.problem(file.name() + ": the file is not UTF-8. Save it as UTF-8.");
            return List.of();
        }
        text.problems()
                .forEach(problem -> remarks.problem(
                        file.name() + ":" + problem.position() + ": " + problem.fact() + ". " + problem.remedy()));
        return text.problems().isEmpty() ? of(file, text, remarks) : List.of();
    }

    private static List<YamlSource> of(SettingsSource file, YamlText text, Remarks remarks) {
        return text.documents().stream()
                .filter(document ->
                        !document.root().isNull() && !document.root().isMissingNode())
                .map(document -> new YamlSource(file.name(), document, remarks))
                .filter(YamlSource::isMapping)
                .toList();
    }

    private boolean isMapping() {
        boolean mapping = document.root().isObject();
        if (!mapping) {
            remarks.problem(place("") + ": this is no mapping. Write 'name: value'.");
        }
        return mapping;
    }

    /** The value at a JSON Pointer. */
    JsonNode at(String pointer) {
        return document.root().at(pointer);
    }

    /** The beginning of a message about the value at a JSON Pointer. */
    String place(String pointer) {
        return file + ":" + document.nearest(pointer).key().line();
    }

    /**
     * Hands on the texts of the mapping at a JSON Pointer; a null is no value.
     *
     * @param except names that are no texts
     */
    void texts(String pointer, Sink sink, String... except) {
        List<String> skipped = List.of(except);
        JsonNode mapping = at(pointer);
        if (!mapping.isObject()) {
            if (!mapping.isMissingNode() && !mapping.isNull()) {
                remarks.problem(place(pointer) + ": this is no mapping of names to texts. Write 'NAME: value'.");
            }
            return;
        }
        mapping.properties().forEach(entry -> {
            if (skipped.contains(entry.getKey())) {
                return;
            }
            String place = place(pointer + "/" + PointerSegment.of(entry.getKey()));
            JsonNode value = entry.getValue();
            if (value.isString()) {
                sink.take(place, entry.getKey(), value.stringValue());
            } else if (!value.isNull()) {
                remarks.problem(place + ": the value is no text. Put it in quotes.");
            }
        });
    }
}
