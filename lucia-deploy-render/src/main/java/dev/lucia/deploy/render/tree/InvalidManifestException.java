package dev.lucia.deploy.render.tree;

/** The manifest on disk is damaged; nothing is guessed from what is left of it. */
public final class InvalidManifestException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String fact;

    InvalidManifestException(int line, String fact) {
        super("%s, line %d: %s. %s".formatted(Manifest.PATH, line, fact, remedyText()));
        this.line = line;
        this.fact = fact;
    }

    /** The damaged line, counted from 1. */
    public int line() {
        return line;
    }

    /** What is wrong with the line; a clause without a full stop. */
    public String fact() {
        return fact;
    }

    /** What to do about it, in whole sentences. */
    public String remedy() {
        return remedyText();
    }

    private static String remedyText() {
        return "Restore the file from version control. Or delete it and run again: without it, every file that differs"
                + " from what is rendered counts as somebody's own and is not touched.";
    }
}
