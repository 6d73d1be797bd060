package dev.lucia.deploy.validate.source;

import dev.lucia.deploy.model.source.PointerSegment;
import dev.lucia.deploy.model.source.YamlDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A value in a YAML document, or the lack of one, and where it stands. Immutable; no {@code toString} shows the value. */
public final class YamlValue {
    private final String file;
    private final YamlDocument document;
    private final @Nullable YamlValue around;
    private final String key;
    private final JsonNode node;

    /**
     * A value within another.
     *
     * @param around the other; null where this is the whole document
     * @param key the key, or the index, that leads from the other here
     */
    private YamlValue(String file, YamlDocument document, @Nullable YamlValue around, String key, JsonNode node) {
        this.file = file;
        this.document = document;
        this.around = around;
        this.key = key;
        this.node = node;
    }

    static YamlValue root(String file, YamlDocument document) {
        return new YamlValue(file, document, null, "", document.root());
    }

    /** The path of the file. */
    public String file() {
        return file;
    }

    /** The document. */
    public YamlDocument document() {
        return document;
    }

    /** The JSON Pointer of the value (RFC 6901). */
    public String pointer() {
        return around == null ? "" : around.pointer() + "/" + PointerSegment.of(key);
    }

    /** The value; a missing node where there is none. */
    public JsonNode node() {
        return node;
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
        YamlValue found = this;
        for (JsonPointer rest = JsonPointer.compile(below); !rest.matches(); rest = rest.tail()) {
            JsonNode within = found.node;
            found = found.child(
                    rest.getMatchingProperty(),
                    within.isArray() ? within.get(rest.getMatchingIndex()) : within.get(rest.getMatchingProperty()));
        }
        return found;
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

    /** The key of a mapping, or the index in a list, that leads here. */
    public String key() {
        return key;
    }

    /** The nearest value that has a key of its own: this one, or around an element of a list the list, or the document. */
    public YamlValue named() {
        YamlValue named = this;
        while (named.around != null && named.around.node.isArray()) {
            named = named.around;
        }
        return named;
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
        boolean mayBeWrittenOtherwise = node.isValueNode() && !node.isString() && !node.isNull();
        return mayBeWrittenOtherwise ? mark().source().or(() -> Optional.of(node.asString())) : text();
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
        return document.mark(pointer()).filter(YamlDocument.Mark::plain).isPresent();
    }

    /** Where the value starts; where there is none, where the nearest value around it does. */
    public Place place() {
        return new Place(file, mark().value(), pointer());
    }

    /** Where the key starts; where there is no value, the key of the nearest value around it. */
    public Place keyPlace() {
        return new Place(file, mark().key(), pointer());
    }

    /** Where the first key of a mapping, or the value itself, starts: the place for what it lacks. */
    public Place startPlace() {
        return keys().stream().findFirst().map(first -> at(first).keyPlace()).orElseGet(this::place);
    }

    private YamlDocument.Mark mark() {
        return document.nearest(pointer());
    }

    private YamlValue child(String name, @Nullable JsonNode value) {
        return new YamlValue(file, document, this, name, value == null ? MissingNode.getInstance() : value);
    }

    /** Whether the other is the value at the same place of the same document. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof YamlValue value
                && document == value.document
                && file.equals(value.file)
                && pointer().equals(value.pointer());
    }

    @Override
    public int hashCode() {
        return pointer().hashCode();
    }

    /** The place; the value may be a secret and is not shown. */
    @Override
    public String toString() {
        return place() + " " + pointer();
    }
}
