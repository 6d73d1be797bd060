package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.source.Position;

/**
 * Something in an env file that a person should know of.
 *
 * @param kind what it is
 * @param effect what it does to the values in this dialect
 * @param position where it stands
 * @param name the variable that it concerns; empty where there is none, and where what stands in the place of a name
 *     does not look like one, because it may be the rest of a secret that was pasted over several lines
 */
public record EnvProblem(Kind kind, Effect effect, Position position, String name) {

    /** What a problem does to the values. */
    public enum Effect {
        /** The reader refuses the whole file, or no process can be started with it. */
        REFUSED,
        /** Something that was written does not arrive. */
        LOST,
        /** A value arrives that is not the one that a person reads in the file. */
        CHANGED,
        /** This reader copes; another one or the next edit may not. */
        HARMLESS
    }

    /** What a problem is. */
    public enum Kind {
        /** The file starts with U+FEFF. Compose skips it; for systemd it is part of the first name. */
        BYTE_ORDER_MARK,
        /** Lines end with CR LF, or a carriage return stands in a value or ends a line alone; the first of each sort. */
        CARRIAGE_RETURN,
        /** The file holds U+0000, which no environment can. */
        NUL_CHARACTER,
        /** Bytes that are not UTF-8; systemd refuses them outside comments, elsewhere a program gets U+FFFD. */
        NOT_UTF8,
        /** A Unicode noncharacter such as U+FFFE, which systemd takes for an encoding error. */
        NONCHARACTER,
        /** A name with a character that the reader does not accept. */
        INVALID_NAME,
        /** A value without a name; Compose takes the last line for one if it has no {@code =} and no line end. */
        EMPTY_NAME,
        /** {@code export} before the name, which systemd takes for a part of the name. */
        EXPORT_PREFIX,
        /** {@code export} and nothing else. */
        EXPORT_WITHOUT_NAME,
        /** A line without {@code =}: systemd ignores it, Compose takes the value from its own environment. */
        NO_EQUALS,
        /** A colon that Compose takes for {@code =}, so that the name ends there. */
        COLON_FOR_EQUALS,
        /** Space before or after {@code =}, which a shell would not accept. */
        SPACE_AROUND_EQUALS,
        /** A name that was assigned before; the last one counts. */
        DUPLICATE_NAME,
        /** A quote that nothing closes, so that the value goes on to the end of the file. */
        UNCLOSED_QUOTE,
        /** Text after a closing quote: systemd appends it, Compose takes it for the next statement. */
        TEXT_AFTER_QUOTE,
        /** A backslash as the last character of the file, which escapes nothing. */
        FILE_ENDS_IN_VALUE,
        /** What follows {@code #} after a space was taken for a comment and cut off. */
        COMMENT_CUT,
        /** What looks like a comment after an unquoted value is part of the value. */
        COMMENT_KEPT,
        /** A comment ending with a backslash, which systemd before 254 continues on the next line. */
        COMMENT_CONTINUED,
        /** A backslash outside quotes that systemd removes. */
        BACKSLASH_REMOVED,
        /** A backslash before a line end, which joins two lines. */
        LINES_JOINED,
        /** An escape such as {@code \t} in double quotes, which a Windows path holds without meaning it. */
        ESCAPE_SEQUENCE,
        /** White space at the end of an unquoted value, which is removed. */
        SPACE_TRIMMED,
        /** A {@code $} that is not taken literally. */
        DOLLAR_REPLACED,
        /** A reference to a variable that is not set, which becomes nothing. */
        UNSET_REFERENCE,
        /** A reference such as <code>${NAME</code> that cannot be understood. */
        INVALID_REFERENCE,
        /** A reference that demands a variable, by <code>${NAME:?message}</code>, which is not set. */
        REQUIRED_REFERENCE,
        /** References that grow the file beyond what is read here. */
        EXPANSION_TOO_LARGE,
        /** An assignment too long for Linux to start a process with: over 131,071 bytes, {@code execve(2)}. */
        TOO_LONG
    }
}
