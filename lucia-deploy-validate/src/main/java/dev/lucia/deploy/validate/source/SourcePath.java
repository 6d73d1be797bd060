package dev.lucia.deploy.validate.source;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The path of a file in a tree: parts with {@code /} between them, without {@code .} and, but at its beginning,
 * {@code ..}.
 *
 * @param text the path; empty for the directory that relative paths start from
 */
public record SourcePath(String text) implements Comparable<SourcePath> {
    public SourcePath {
        text = normalized(text);
    }

    /** The path of this text, in its shortest form. */
    public static SourcePath of(String text) {
        return new SourcePath(text);
    }

    /** The last part; the whole path where there is one part only. */
    public String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The directory that it lies in. */
    public SourcePath parent() {
        int slash = text.lastIndexOf('/');
        return new SourcePath(slash < 0 ? "" : text.substring(0, Math.max(slash, text.startsWith("/") ? 1 : 0)));
    }

    /** What another path means in this directory; an absolute one means itself. */
    public SourcePath resolve(String other) {
        return new SourcePath(other.startsWith("/") || text.isEmpty() ? other : text + "/" + other);
    }

    /** Whether it lies in this directory, at any depth. */
    public boolean contains(SourcePath other) {
        return text.isEmpty() || other.text.startsWith(text.endsWith("/") ? text : text + "/");
    }

    @Override
    public int compareTo(SourcePath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String normalized(String text) {
        return isNormal(text) ? text : joined(text);
    }

    // Nearly every path is, and a tree asks for the directories above each.
    private static boolean isNormal(String text) {
        return !text.contains("//") && !text.contains("./") && !text.endsWith(".") && !text.endsWith("/");
    }

    private static String joined(String text) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : text.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return (text.startsWith("/") ? "/" : "") + String.join("/", parts);
    }
}
