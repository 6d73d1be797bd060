package dev.lucia.deploy.validate;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the comments {@code # lucia-deploy: ignore RULE -- reason} of a file. */
final class IgnoreComments {
    static final String MARK = "lucia-deploy: ignore";

    private static final Pattern COMMENT = Pattern.compile(
            "(?<before>.*?)(?<sign>[#;])\\s*lucia-deploy: ignore(?<file>-file)?(?<rules>(?:[\\s,]+(?!--)[^\\s,]+)*)"
                    + "(?:\\s+--(?<reason>.*))?");

    private IgnoreComments() {}

    static List<Ignore> in(SourceFile file) {
        List<Ignore> found = new ArrayList<>();
        if (!file.text().contains(MARK)) {
            return found;
        }
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).contains(MARK)) {
                continue;
            }
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.matches() && isComment(comment)) {
                String before = comment.group("before");
                Place place =
                        new Place(file.path(), new Position(i + 1, before.codePointCount(0, before.length()) + 1));
                int target = before.isBlank() ? nextLine(lines, i + 1) : i + 1;
                found.add(new Ignore(place, rules(comment.group("rules")), reason(comment), line(comment, target)));
            }
        }
        return found;
    }

    // Behind something else only a '#' after a space starts a comment, in YAML and in Dockerfiles' neighbours alike.
    private static boolean isComment(Matcher comment) {
        String before = comment.group("before");
        return before.isBlank() || (comment.group("sign").equals("#") && before.endsWith(" "));
    }

    private static int line(Matcher comment, int target) {
        return comment.group("file") == null ? target : Ignore.WHOLE_FILE;
    }

    private static List<String> rules(String written) {
        return Pattern.compile("[\\s,]+")
                .splitAsStream(written.strip())
                .filter(rule -> !rule.isEmpty())
                .toList();
    }

    private static String reason(Matcher comment) {
        @Nullable String reason = comment.group("reason");
        return reason == null ? "" : reason.strip();
    }

    private static int nextLine(List<String> lines, int from) {
        int next = from;
        while (next < lines.size() && isSkipped(lines.get(next).strip())) {
            next++;
        }
        return next + 1;
    }

    private static boolean isSkipped(String line) {
        return line.isEmpty() || line.startsWith("#") || line.startsWith(";");
    }
}
