package dev.lucia.deploy.model.source;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One YAML document: its values, and where each of them stands. Nothing changes it but whoever changes its nodes. */
public final class YamlDocument {
    private final JsonNode root;
    private final Marks marks;
    private final SortedMap<String, String> plainNumbers;
    private final boolean holdsNull;

    /** Takes the marks over, to which nothing is added any more. */
    YamlDocument(JsonNode root, Marks marks, boolean holdsNull) {
        this.root = root;
        this.marks = marks;
        this.plainNumbers = marks.plainNumbers();
        this.holdsNull = holdsNull;
    }

    /**
     * Where one value stands.
     *
     * @param key where its key starts; the value's own place for a list element and for the root
     * @param value where it starts
     * @param source the text of a scalar as it was written, without its quotes; empty for mappings, lists and aliases
     * @param plain whether it is a scalar without quotes, whose text decides on its type
     */
    public record Mark(Position key, Position value, Optional<String> source, boolean plain) {
        /** The place; the text may be a secret and is not shown. */
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The values, as YAML 1.2's core schema reads them. */
    public JsonNode root() {
        return root;
    }

    /** Whether any of its values is null, or was before a later one of the same key took its place. */
    public boolean holdsNull() {
        return holdsNull;
    }

    /** Where the value of each JSON Pointer stands. */
    public Map<String, Mark> marks() {
        return marks.all();
    }

    /** Where the value of a JSON Pointer stands; empty where there is none, or only through an alias. */
    public Optional<Mark> mark(String pointer) {
        return Optional.ofNullable(marks.mark(pointer));
    }

    /** The scalars without quotes that begin as numbers do, with a digit or a sign: their texts by JSON Pointer. */
    public SortedMap<String, String> plainNumbers() {
        return plainNumbers;
    }

    /** The mark of a value, or of the nearest value around it that is there. */
    public Mark nearest(String pointer) {
        String place = pointer;
        @Nullable Mark mark = marks.mark(place);
        while (mark == null && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
            mark = marks.mark(place);
        }
        return mark == null ? new Mark(Position.START, Position.START, Optional.empty(), false) : mark;
    }

    /** How much there is; values may be secrets and are not shown. */
    @Override
    public String toString() {
        return "YAML document of " + marks.size() + " values";
    }
}
