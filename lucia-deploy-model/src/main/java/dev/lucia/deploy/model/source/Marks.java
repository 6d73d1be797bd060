package dev.lucia.deploy.model.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of one document stand, in the order of the text. Few are ever asked for: pointers, lines and columns are
 * worked out when the first is.
 */
final class Marks {
    private final Lines lines;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byPointer = new HashMap<>();
    private int indexed;

    Marks(Lines lines) {
        this.lines = lines;
    }

    /**
     * A value that was read.
     *
     * @param around the JSON Pointer of the mapping or list that it is in; null for the root
     * @param segment the segment that leads on from there; empty for the root
     * @param key the index of its key in the text
     * @param start the index of the value in the text
     * @param source the text of a scalar as it was written; null for anything else
     * @param plain whether it is a scalar without quotes
     */
    record Entry(
            @Nullable String around,
            String segment,
            int key,
            int start,
            @Nullable String source,
            boolean plain) {
        String pointer() {
            return around == null ? "" : around + "/" + segment;
        }
    }

    Entry add(Entry entry) {
        entries.add(entry);
        return entry;
    }

    int size() {
        return entries.size();
    }

    /** The mark of a value; of a key that is there twice, of the last one so far. */
    YamlDocument.@Nullable Mark find(String pointer) {
        @Nullable Entry entry = index().get(pointer);
        return entry == null ? null : mark(entry);
    }

    /** All marks by JSON Pointer. */
    Map<String, YamlDocument.Mark> all() {
        Map<String, YamlDocument.Mark> all = new HashMap<>();
        index().forEach((pointer, entry) -> all.put(pointer, mark(entry)));
        return all;
    }

    private synchronized Map<String, Entry> index() {
        while (indexed < entries.size()) {
            Entry entry = entries.get(indexed++);
            byPointer.put(entry.pointer(), entry);
        }
        return byPointer;
    }

    private YamlDocument.Mark mark(Entry entry) {
        return new YamlDocument.Mark(
                lines.at(entry.key()), lines.at(entry.start()), Optional.ofNullable(entry.source()), entry.plain());
    }

    /** The texts of the scalars without quotes that begin as numbers do, by JSON Pointer. */
    SortedMap<String, String> plainNumbers() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.source() != null && entry.plain() && beginsAsNumber(entry.source())) {
                texts.put(entry.pointer(), entry.source());
            }
        }
        return Collections.unmodifiableSortedMap(texts);
    }

    private static boolean beginsAsNumber(String text) {
        return !text.isEmpty() && "+-0123456789".indexOf(text.charAt(0)) >= 0;
    }
}
