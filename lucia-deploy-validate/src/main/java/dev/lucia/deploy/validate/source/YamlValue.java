package dev.lucia.deploy.validate.source;

import dev.lucia.deploy.model.source.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A value in a YAML document, or the lack of one, and where it stands. No {@code toString} shows it.
 *
 * @param file the path of the file
 * @param document the document
 * @param pointer the JSON Pointer of the value (RFC 6901)
 * @param node the value; a missing node where there is none
 */
public record YamlValue(String file, YamlDocument document, String pointer, JsonNode node) {
    static YamlValue root(String file, YamlDocument document) {
        return new YamlValue(file, document, "", document.root());
    }

    /** The value that a path of keys leads to. */
    public YamlValue at(String... keys) {
        YamlValue found = this;
        for (String key : keys) {
            found = found.child(key, found.node.isObject() ? found.node.get(key) : null);
        }
        return found;
    }

    /** The value at a JSON Pointer below this one. */
    public YamlValue find(String below) {
        return new YamlValue(file, document, pointer + below, node.at(below));
    }

    /** The elements of a list; none of anything else. */
    public Stream<YamlValue> items() {
        return node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> child(Integer.toString(i), node.get(i)))
                : Stream.empty();
    }

    /** The values of a mapping, in order; none of anything else. */
    public Stream<YamlValue> values() {
        return node.isObject()
                ? node.properties().stream().map(entry -> child(entry.getKey(), entry.getValue()))
                : Stream.empty();
    }

    /** The keys of a mapping, in order; none of anything else. */
    public List<String> keys() {
        return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
    }

    /** The values of a mapping or of a list, in order, that a condition holds for. */
    public List<YamlValue> children(Predicate<JsonNode> condition) {
        List<YamlValue> children = new ArrayList<>();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                if (condition.test(entry.getValue())) {
                    children.add(child(entry.getKey(), entry.getValue()));
                }
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            if (condition.test(node.get(i))) {
                children.add(child(Integer.toString(i), node.get(i)));
            }
        }
        return children;
    }

    /** The key of a mapping, or the index in a list, that leads here. */
    public String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** Whether there is a value, which may be null. */
    public boolean isPresent() {
        return !node.isMissingNode();
    }

    /** The text of a text; empty for anything else. */
    public Optional<String> text() {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    /** A scalar as it was written, without its quotes, whatever its type; empty for null and for anything else. */
    public Optional<String> scalar() {
        return node.isValueNode() && !node.isNull() ? mark().source().or(() -> Optional.of(node.asString())) : text();
    }

    /** Whether the value is exactly this text. */
    public boolean is(String text) {
        return node.isString() && node.asString().equals(text);
    }

    /** Whether the value is {@code true}. */
    public boolean isTrue() {
        return node.isBoolean() && node.asBoolean();
    }

    /** Whether it is a scalar without quotes, whose text decides on its type. */
    public boolean isPlain() {
        return document.marks().containsKey(pointer) && mark().plain();
    }

    /** Where the value starts; where there is none, where the nearest value around it does. */
    public Place place() {
        return new Place(file, mark().value(), pointer);
    }

    /** Where the key starts; where there is no value, the key of the nearest value around it. */
    public Place keyPlace() {
        return new Place(file, mark().key(), pointer);
    }

    /** Where the first key of a mapping, or the value itself, starts: the place for what it lacks. */
    public Place startPlace() {
        return keys().stream().findFirst().map(first -> at(first).keyPlace()).orElseGet(this::place);
    }

    private YamlDocument.Mark mark() {
        return document.nearest(pointer);
    }

    private YamlValue child(String key, @org.jspecify.annotations.Nullable JsonNode value) {
        return new YamlValue(
                file, document, pointer + "/" + escaped(key), value == null ? MissingNode.getInstance() : value);
    }

    private static String escaped(String key) {
        boolean isPlain = key.indexOf('~') < 0 && key.indexOf('/') < 0;
        return isPlain ? key : key.replace("~", "~0").replace("/", "~1");
    }

    /** The place; the value may be a secret and is not shown. */
    @Override
    public String toString() {
        return place() + " " + pointer;
    }
}
