package dev.lucia.deploy.validate.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line of {@code MANIFEST.sha256}, in the form of {@code sha256sum} of GNU coreutils.
 *
 * @param path the file; the list names it from the directory above its own
 * @param shown the path as the list has it
 * @param sha256 64 lower-case hexadecimal digits
 * @param line the line, from 1
 */
public record ManifestEntry(SourcePath path, String shown, String sha256, int line) {
    private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    /** The entries of a list; other lines are passed over. */
    public static Stream<ManifestEntry> in(SourceFile list) {
        SourcePath above = list.location().parent().resolve("..");
        List<String> lines = list.lines();
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> {
            Matcher entry = ENTRY.matcher(lines.get(i));
            return entry.matches()
                    ? Stream.of(new ManifestEntry(above.resolve(entry.group(2)), entry.group(2), entry.group(1), i + 1))
                    : Stream.empty();
        });
    }
}
