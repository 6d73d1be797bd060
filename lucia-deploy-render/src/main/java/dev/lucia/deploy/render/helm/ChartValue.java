package dev.lucia.deploy.render.helm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A row of the guide's table of values.
 *
 * @param path its keys, with dots between them
 * @param type what it is, in the words of YAML
 * @param value the default, as JSON
 * @param description what the comment beside it says
 */
record ChartValue(String path, String type, String value, String description) {
    private static final String DESCRIPTION = "# -- ";
    private static final Pattern QUOTES = Pattern.compile("^[\"']|[\"']$");
    private static final Pattern KEY = Pattern.compile("( *)(\"[^\"]*\"|'[^']*'|[^\\s#:'\"-][^:]*):(?: .*)?");
    private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

    /** What a line of the text opens: a key, and how deep it stands. */
    private record Level(int indent, String key) {}

    /** Every value that a text of values describes by a comment in the manner of helm-docs, in its order. */
    static List<ChartValue> all(String values) {
        List<String> lines = values.lines().toList();
        JsonNode root = MAPPER.readTree(withoutComments(lines));
        List<ChartValue> rows = new ArrayList<>();
        Deque<Level> levels = new ArrayDeque<>();
        String description = "";
        for (String line : lines) {
            String text = line.stripLeading();
            if (text.startsWith(DESCRIPTION)) {
                description = text.substring(DESCRIPTION.length());
            } else if (!text.startsWith("#") && open(levels, line) && !description.isEmpty()) {
                rows.add(of(levels, root, description));
                description = "";
            }
        }
        return rows;
    }

    // Two thirds of the text are comments, which a parser walks through character by character.
    private static String withoutComments(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.stripLeading().startsWith("#"))
                .collect(Collectors.joining("\n"));
    }

    // Whether the line opens a level at all.
    private static boolean open(Deque<Level> levels, String line) {
        Matcher key = KEY.matcher(line);
        if (!key.matches()) {
            return false;
        }
        int indent = key.group(1).length();
        while (!levels.isEmpty() && levels.getLast().indent() >= indent) {
            levels.removeLast();
        }
        levels.addLast(new Level(indent, QUOTES.matcher(key.group(2)).replaceAll("")));
        return true;
    }

    private static ChartValue of(Deque<Level> levels, JsonNode root, String description) {
        JsonNode node = root;
        StringJoiner path = new StringJoiner(".");
        for (Level level : levels) {
            node = node.path(level.key());
            path.add(level.key());
        }
        return new ChartValue(path.toString(), type(node), node.toString(), description);
    }

    private static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "mapping";
            case ARRAY -> "list";
            case NUMBER -> "number";
            case BOOLEAN -> "true or false";
            case STRING -> "text";
            default -> throw new IllegalStateException("The values describe what they do not hold.");
        };
    }
}
