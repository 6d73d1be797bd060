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

    /** What is wrong, where, and what comes of it; a clause without a full stop, and never with a part of a value. */
    public String fact() {
        return kind.what() + (name.isEmpty() ? "" : " in '" + name + "'") + effect.consequence();
    }

    /** What to do about it, in whole sentences. */
    public String remedy() {
        return kind.remedy();
    }

    /** What a problem does to the values. */
    public enum Effect {
        /** The reader refuses the whole file, or no process can be started with it. */
        REFUSED(", for which the whole file is refused"),
        /** Something that was written does not arrive. */
        LOST(", so that something does not arrive"),
        /** A value arrives that is not the one that a person reads in the file. */
        CHANGED(", so that another value arrives than it seems"),
        /** This reader copes; another one or the next edit may not. */
        HARMLESS(", which does no harm here");

        private final String consequence;

        Effect(String consequence) {
            this.consequence = consequence;
        }

        /** What comes of it, to go on with after the fact: a comma and a subordinate clause. */
        public String consequence() {
            return consequence;
        }
    }

    /** What a problem is. */
    public enum Kind {
        /** The file starts with U+FEFF. Compose skips it; for systemd it is part of the first name. */
        BYTE_ORDER_MARK("A byte-order mark at the start of the file", "Save the file as UTF-8 without one."),
        /** Lines end with CR LF, or a carriage return stands in a value or ends a line alone; the first of each sort. */
        CARRIAGE_RETURN("A carriage return", "Save the file with Unix line ends, for example: sed -i 's/\\r$//' FILE."),
        /** The file holds U+0000, which no environment can. */
        NUL_CHARACTER("A NUL character", "No variable can hold one; take it out."),
        /** Bytes that are not UTF-8; systemd refuses them outside comments, elsewhere a program gets U+FFFD. */
        NOT_UTF8("Bytes that are not UTF-8", "Save the file as UTF-8."),
        /** A Unicode noncharacter such as U+FFFE, which systemd takes for an encoding error. */
        NONCHARACTER("A Unicode noncharacter such as U+FFFE", "Take it out."),
        /** A name with a character that the reader does not accept. */
        INVALID_NAME(
                "An invalid variable name",
                "Write names with letters, digits and '_', not starting with a digit, and nothing else before the '='."),
        /** A value without a name; Compose takes the last line for one if it has no {@code =} and no line end. */
        EMPTY_NAME(
                "A value without a name",
                "Write NAME=value; if it belongs to the line before, put that value between quotes."),
        /** {@code export} before the name, which systemd takes for a part of the name. */
        EXPORT_PREFIX("'export' before the name", "Remove 'export'; no shell reads this file."),
        /** {@code export} and nothing else. */
        EXPORT_WITHOUT_NAME("'export' without a name", "Remove it, or write NAME=value."),
        /** A line without {@code =}: systemd ignores it, Compose takes the value from its own environment. */
        NO_EQUALS(
                "A line without '='",
                "Write NAME=value; if it belongs to the line before, put that value between quotes."),
        /** A colon that Compose takes for {@code =}, so that the name ends there. */
        COLON_FOR_EQUALS("A ':' that is taken for '='", "Write NAME=value."),
        /** Space before or after {@code =}, which a shell would not accept. */
        SPACE_AROUND_EQUALS("Space around '='", "Write NAME=value without it."),
        /** A name that was assigned before; the last one counts. */
        DUPLICATE_NAME("A variable that was given before", "The last one counts; remove the others."),
        /** A quote that nothing closes, so that the value goes on to the end of the file. */
        UNCLOSED_QUOTE(
                "A quote that nothing closes", "Close it, or write the whole value between the other kind of quotes."),
        /** Text after a closing quote: systemd appends it, Compose takes it for the next statement. */
        TEXT_AFTER_QUOTE("Text after a closing quote", "Put the whole value between one pair of quotes."),
        /** A backslash as the last character of the file, which escapes nothing. */
        FILE_ENDS_IN_VALUE(
                "A backslash at the end of the file", "Take it out, or write it twice between double quotes."),
        /** What follows {@code #} after a space was taken for a comment and cut off. */
        COMMENT_CUT(
                "A '#' after a space, which starts a comment",
                "If it belongs to the value, put that between single quotes."),
        /** What looks like a comment after an unquoted value is part of the value. */
        COMMENT_KEPT("A '#' after a space, which starts no comment here", "Put the comment on a line of its own."),
        /** A comment ending with a backslash, which systemd before 254 continues on the next line. */
        COMMENT_CONTINUED(
                "A comment that ends with a backslash and hides the next line",
                "Take the backslash out, or write something after it."),
        /** A backslash outside quotes that systemd removes. */
        BACKSLASH_REMOVED(
                "A backslash outside quotes, which is removed",
                "Put the value between double quotes and write each backslash twice."),
        /** A backslash before a line end, which joins two lines. */
        LINES_JOINED("A backslash at a line's end, which joins the lines", "Write the value on one line."),
        /** An escape such as {@code \t} in double quotes, which a Windows path holds without meaning it. */
        ESCAPE_SEQUENCE(
                "A backslash that stands for a special character",
                "Put the value between single quotes to keep its backslashes."),
        /** White space at the end of an unquoted value, which is removed. */
        SPACE_TRIMMED(
                "Space at the end of a value, which is removed",
                "If it belongs to the value, put that between quotes."),
        /** A {@code $} that is not taken literally. */
        DOLLAR_REPLACED("A '$' that is replaced", "If it belongs to the value, put that between single quotes."),
        /** A reference to a variable that is not set, which becomes nothing. */
        UNSET_REFERENCE(
                "A '$' with a name that has no value", "If it belongs to the value, put that between single quotes."),
        /** A reference such as <code>${NAME</code> that cannot be understood. */
        INVALID_REFERENCE(
                "A '${' that can not be understood", "If it belongs to the value, put that between single quotes."),
        /** A reference that demands a variable, by <code>${NAME:?message}</code>, which is not set. */
        REQUIRED_REFERENCE("A '${NAME:?…}' whose variable has no value", "Give the variable a value before that line."),
        /** References that grow the file beyond what is read here. */
        EXPANSION_TOO_LARGE("References that grow the file beyond reason", "Write the values out."),
        /** An assignment too long for Linux to start a process with: over 131,071 bytes, {@code execve(2)}. */
        TOO_LONG("A value of more than 128 KiB", "Put the content into a file and name that file.");

        private final String what;
        private final String remedy;

        Kind(String what, String remedy) {
            this.what = what;
            this.remedy = remedy;
        }

        /** What it is, as the beginning of a sentence. */
        public String what() {
            return what;
        }

        /** What a person does about it, in whole sentences. */
        public String remedy() {
            return remedy;
        }
    }
}
