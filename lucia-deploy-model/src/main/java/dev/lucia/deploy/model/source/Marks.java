package dev.lucia.deploy.model.source;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Where the values of one document stand, in the order of the text. Few are ever asked for, so that lines and columns are
 * worked out when one is, and an index of all pointers when many are.
 */
final class Marks {
    private static final int MANY = 30;

    private final Lines lines;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byPointer = new HashMap<>();
    private int indexed;
    private int asked;

    Marks(Lines lines) {
        this.lines = lines;
    }

    /** A value that was read. What is in it follows it. */
    static final class Entry {
        private final @Nullable Entry around;
        private final String name;
        private final int key;
        private final int start;
        private final @Nullable String source;
        private final boolean plain;
        private int index;
        private int end = Integer.MAX_VALUE;
        private boolean hidden;

        /**
         * A value that begins.
         *
         * @param around the mapping or list that it is in; null for the root
         * @param name its key, or its index in a list; empty for the root
         * @param key the index of its key in the text
         * @param start the index of the value in the text
         * @param source the text of a scalar as it was written; null for anything else
         * @param plain whether it is a scalar without quotes
         */
        Entry(@Nullable Entry around, String name, int key, int start, @Nullable String source, boolean plain) {
            this.around = around;
            this.name = name;
            this.key = key;
            this.start = start;
            this.source = source;
            this.plain = plain;
        }

        int start() {
            return start;
        }

        boolean plain() {
            return plain;
        }

        String pointer() {
            return around == null ? "" : around.pointer(name);
        }

        /** The JSON Pointer of what this name leads to from here. */
        String pointer(String name) {
            return pointer() + "/" + PointerSegment.of(name);
        }
    }

    Entry add(Entry entry) {
        entry.index = entries.size();
        entries.add(entry);
        return entry;
    }

    /** Takes note that a value ends: what is added from now on is not in it. */
    void end(Entry entry) {
        entry.end = entries.size();
    }

    /** Takes note that the next value is of a key that is there already, and hides what is there. Returns where its key is. */
    int hide(Entry around, String name) {
        Entry hidden = requireNonNull(find(around.pointer(name)));
        for (Entry entry : entries.subList(hidden.index, hidden.end)) {
            entry.hidden = true;
            byPointer.remove(entry.pointer());
        }
        return hidden.key;
    }

    int size() {
        return entries.size();
    }

    YamlDocument.@Nullable Mark mark(String pointer) {
        @Nullable Entry entry = find(pointer);
        return entry == null ? null : mark(entry);
    }

    private @Nullable Entry find(String pointer) {
        return isAskedOften() ? index().get(pointer) : descend(pointer);
    }

    private synchronized boolean isAskedOften() {
        return asked++ >= MANY;
    }

    private @Nullable Entry descend(String pointer) {
        if (entries.isEmpty() || !(pointer.isEmpty() || pointer.startsWith("/"))) {
            return null;
        }
        int at = 0;
        for (JsonPointer rest = JsonPointer.compile(pointer); at >= 0 && !rest.matches(); rest = rest.tail()) {
            at = child(at, rest.getMatchingProperty());
        }
        return at < 0 ? null : entries.get(at);
    }

    private int child(int around, String name) {
        int end = Math.min(entries.get(around).end, entries.size());
        for (int at = around + 1; at < end; at = entries.get(at).end) {
            if (!entries.get(at).hidden && entries.get(at).name.equals(name)) {
                return at;
            }
        }
        return -1;
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
            if (!entry.hidden) {
                byPointer.put(entry.pointer(), entry);
            }
        }
        return byPointer;
    }

    private YamlDocument.Mark mark(Entry entry) {
        return new YamlDocument.Mark(
                lines.at(entry.key), lines.at(entry.start), Optional.ofNullable(entry.source), entry.plain);
    }

    /** The texts of the scalars without quotes that begin as numbers do, by JSON Pointer. */
    SortedMap<String, String> plainNumbers() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Entry entry : entries) {
            if (!entry.hidden && entry.source != null && entry.plain && beginsAsNumber(entry.source)) {
                texts.put(entry.pointer(), entry.source);
            }
        }
        return Collections.unmodifiableSortedMap(texts);
    }

    private static boolean beginsAsNumber(String text) {
        return !text.isEmpty() && "+-0123456789".indexOf(text.charAt(0)) >= 0;
    }
}
