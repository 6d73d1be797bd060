package dev.lucia.deploy.model.source;

/**
 * What stands in the way of reading a YAML text.
 *
 * @param kind what it is
 * @param position where it is
 * @param pointer the JSON Pointer of the value it is about; empty for the whole document
 * @param fact what is wrong, a clause without a full stop; it never shows a value
 * @param remedy what to do, in whole sentences
 */
public record YamlProblem(Kind kind, Position position, String pointer, String fact, String remedy) {
    /** What a problem is. */
    public enum Kind {
        /** The text is not YAML. */
        SYNTAX,
        /** A tab where YAML wants spaces. */
        TAB,
        /** A key that the mapping has already. */
        DUPLICATE_KEY,
        /** An anchor, an alias or a tag where none may be, or an alias of nothing above it. */
        REFERENCE,
        /** Aliases that stand for more values than are read. */
        TOO_MANY_ALIASES,
        /** More levels than are read. */
        TOO_DEEP
    }
}
