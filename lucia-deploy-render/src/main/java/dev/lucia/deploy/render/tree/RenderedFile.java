package dev.lucia.deploy.render.tree;

import dev.lucia.deploy.model.value.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One file that a renderer made: where it goes, its text, and whether it is run. Immutable, equal by value. */
public final class RenderedFile {
    private final String path;
    private final String content;
    private final byte[] bytes;
    private final boolean executable;
    // Computed when first asked for; a race computes the same text twice.
    private @Nullable String sha256;

    /**
     * A file for the tree.
     *
     * @param path relative to the output root; components of letters, digits, {@code .}, {@code _} and {@code -},
     *     parted by {@code /}, none of them {@code .} or {@code ..}
     * @param content the whole text, with LF line ends and exactly one at its end
     * @param executable whether the file's mode is 0755 instead of 0644
     * @throws IllegalArgumentException for a path or a content of another form, which is an error in the renderer
     */
    public RenderedFile(String path, String content, boolean executable) {
        TreePath.fault(path).ifPresent(fault -> {
            throw new IllegalArgumentException("The path " + Quoted.of(path) + " of a rendered file " + fault);
        });
        this.path = path;
        this.content = content;
        this.bytes = content.getBytes(StandardCharsets.UTF_8);
        this.executable = executable;
        checkContent();
    }

    private void checkContent() {
        refuseIf(content.indexOf('\r') >= 0, "holds a carriage return");
        refuseIf(content.indexOf('\0') >= 0, "holds a NUL character");
        refuseIf(content.startsWith("\uFEFF"), "begins with a byte order mark");
        refuseIf(content.isEmpty() || content.equals("\n"), "is empty");
        refuseIf(!content.endsWith("\n"), "does not end with a newline");
        refuseIf(content.endsWith("\n\n"), "ends with an empty line");
        refuseIf(holdsUnpairedSurrogate(), "holds an unpaired surrogate");
    }

    private boolean holdsUnpairedSurrogate() {
        for (int i = 0; i < content.length(); i++) {
            if (Character.isSurrogate(content.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(content.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private void refuseIf(boolean wrong, String fault) {
        if (wrong) {
            throw new IllegalArgumentException("The content of the rendered file '" + path + "' " + fault);
        }
    }

    /** The path relative to the output root, with {@code /} between its components. */
    public String path() {
        return path;
    }

    /** The whole text. */
    public String content() {
        return content;
    }

    /** The text in UTF-8; the caller's own copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the file's mode is 0755 instead of 0644. */
    public boolean executable() {
        return executable;
    }

    /** The SHA-256 of {@link #bytes()}, as 64 lower-case hexadecimal digits. */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = Sha256.of(bytes);
            sha256 = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RenderedFile file
                && executable == file.executable
                && path.equals(file.path)
                && content.equals(file.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, content, executable);
    }

    /** The path, without the content. */
    @Override
    public String toString() {
        return path;
    }
}
