package dev.lucia.deploy.render.tree;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Patch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The difference from a file on disk to the rendered one.
 *
 * @param fact what can be said of it in a clause
 * @param lines the unified diff, if the file on disk is text of a reasonable size
 */
record FileDiff(String fact, List<String> lines) {
    /** The largest file on disk whose content is compared line by line. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final int MAX_LINES = 10_000;
    private static final int MAX_LINES_QUADRATIC = 4_000;
    private static final int CONTEXT = 3;
    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    static FileDiff between(byte[] onDisk, RenderedFile rendered) {
        if (onDisk.length > MAX_BYTES) {
            return new FileDiff("is larger than " + MAX_BYTES + " bytes and differs from what is rendered", List.of());
        }
        Optional<String> text = decode(onDisk);
        if (text.isEmpty()) {
            return new FileDiff("is not UTF-8 text, as what is rendered would be", List.of());
        }
        List<String> lines = lines(text.get());
        if (lines.size() > MAX_LINES) {
            return new FileDiff("has more than " + MAX_LINES + " lines and differs from what is rendered", List.of());
        }
        return new FileDiff("differs from what is rendered", unified(rendered.path(), lines, rendered));
    }

    static List<String> ofMissing(RenderedFile rendered) {
        List<String> content = lines(rendered.content());
        List<String> diff = new ArrayList<>();
        diff.add("--- /dev/null");
        diff.add("+++ " + rendered.path());
        diff.add("@@ -0,0 +1," + content.size() + " @@");
        content.forEach(line -> diff.add("+" + line));
        return diff;
    }

    private static List<String> unified(String path, List<String> onDisk, RenderedFile rendered) {
        List<String> wanted = lines(rendered.content());
        Patch<String> patch = DiffUtils.diff(onDisk, wanted, algorithm(onDisk.size() + wanted.size()));
        return UnifiedDiffUtils.generateUnifiedDiff(path + " (on disk)", path + " (rendered)", onDisk, patch, CONTEXT)
                .stream()
                .flatMap(line -> List.of(line.split("\n")).stream())
                .toList();
    }

    /** Myers' first algorithm is nicer to read, for removals precede additions, but its memory is quadratic. */
    private static DiffAlgorithmI<String> algorithm(int lines) {
        return lines > MAX_LINES_QUADRATIC ? new MyersDiffWithLinearSpace<>() : new MyersDiff<>();
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The lines without their ends; one that has none says so, as in the diffs of git and of GNU diffutils. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + NO_NEWLINE);
        }
        return lines;
    }
}
