package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.envfile.EnvProblem;

/** What is said of a line of an env file. */
final class EnvRemark {
    private EnvRemark() {}

    /** A clause for each kind, without a full stop; it shows no value. */
    static String of(EnvProblem.Kind kind) {
        return switch (kind) {
            case BYTE_ORDER_MARK -> "the file starts with a byte-order mark";
            case CARRIAGE_RETURN -> "a carriage return stands in it, or ends it";
            case NUL_CHARACTER -> "it holds a NUL character";
            case NOT_UTF8 -> "it is not UTF-8";
            case NONCHARACTER -> "it holds a Unicode noncharacter";
            case INVALID_NAME -> "the name has a character that its reader does not accept";
            case EMPTY_NAME -> "a value has no name";
            case EXPORT_PREFIX -> "its reader knows no 'export'";
            case EXPORT_WITHOUT_NAME -> "'export' stands alone";
            case NO_EQUALS -> "there is no '='";
            case COLON_FOR_EQUALS -> "the name ends at a colon";
            case SPACE_AROUND_EQUALS -> "there is space around '='";
            case DUPLICATE_NAME -> "the name was given before, and the last value counts";
            case UNCLOSED_QUOTE -> "a quote is not closed";
            case TEXT_AFTER_QUOTE -> "text follows a closing quote";
            case FILE_ENDS_IN_VALUE -> "the file ends with a backslash";
            case COMMENT_CUT -> "what follows ' #' is a comment";
            case COMMENT_KEPT -> "what looks like a comment belongs to the value";
            case COMMENT_CONTINUED -> "a comment with a backslash at its end hides the next line";
            case BACKSLASH_REMOVED -> "a backslash outside quotes is removed";
            case LINES_JOINED -> "a backslash joins it with the next line";
            case ESCAPE_SEQUENCE -> "a backslash in double quotes is an escape";
            case SPACE_TRIMMED -> "white space at the end is removed";
            case DOLLAR_REPLACED -> "a '$' is replaced by what it stands for";
            case UNSET_REFERENCE -> "a '$' names a variable that the file does not set";
            case INVALID_REFERENCE -> "a '${' cannot be understood";
            case REQUIRED_REFERENCE -> "a '${…:?…}' demands a variable that the file does not set";
            case EXPANSION_TOO_LARGE -> "its '$' stand for too much text";
            case TOO_LONG -> "it is longer than an environment variable can be";
        };
    }
}
