package dev.lucia.deploy.validate.source;

/**
 * A file or directory that could not be read.
 *
 * @param path where it is
 * @param reason why
 * @param message the fact, a whole sentence
 * @param hint the remedy, a whole sentence
 */
public record Unread(SourcePath path, Reason reason, String message, String hint) {
    /** Why something could not be read. */
    public enum Reason {
        /** It is not there, not a file, or may not be read. */
        UNREADABLE,
        /** It is larger than files of its kind are. */
        TOO_LARGE
    }

    static Unread because(SourcePath path, String fact, String hint) {
        return new Unread(path, Reason.UNREADABLE, "The file cannot be read: " + fact + ".", hint);
    }

    static Unread tooLarge(SourcePath path, String limit) {
        return new Unread(
                path,
                Reason.TOO_LARGE,
                "The file is larger than " + limit + ".",
                "Files of this kind have a few kilobytes; is this the right one?");
    }
}
