package dev.lucia.deploy.validate.report;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.model.source.YamlDocument;
import dev.lucia.deploy.validate.source.YamlSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Of YAML: the lines on which keys or values start, up to the first value that may be a secret. Where people put variables and
 * secrets, only the values of settings that everybody may see are shown.
 */
final class VisibleYaml implements VisibleText {
    // What may stand before the first key or value of a line; anything else may be the rest of a value.
    private static final Pattern BEFORE_FIRST = Pattern.compile("[\\s\\-{\\[,\"'?]*");
    private static final Pattern VARIABLES = Pattern.compile(
            "/(?:environment|env|extraEnv|data|stringData|binaryData|secrets|config|settings|extraSettings)/");

    private record Line(List<Integer> starts, List<Integer> secrets) {}

    private final boolean readable;
    private final Map<Integer, Line> lines = new HashMap<>();

    VisibleYaml(YamlSource source) {
        readable = source.yaml().problems().isEmpty();
        source.yaml()
                .documents()
                .forEach(document -> document.marks().forEach((pointer, mark) -> note(document, pointer, mark)));
    }

    private void note(YamlDocument document, String pointer, YamlDocument.Mark mark) {
        line(mark.key()).starts().add(mark.key().column());
        line(mark.value()).starts().add(mark.value().column());
        if (mark.source().isPresent()
                && maySecret(document, pointer, mark.source().get())) {
            line(mark.value()).secrets().add(mark.value().column());
        }
    }

    private Line line(Position position) {
        return lines.computeIfAbsent(position.line(), number -> new Line(new ArrayList<>(), new ArrayList<>()));
    }

    private static boolean maySecret(YamlDocument document, String pointer, String value) {
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        String name = key.equals("value") ? sibling(document.root(), pointer) : key;
        boolean known = Suspicious.isPublicSetting(name);
        boolean isVariable = VARIABLES.matcher(pointer).find();
        return (isVariable && !key.equals("name") && !known)
                || (!known && Suspicious.isName(name))
                || Suspicious.isValue(value)
                || (value.length() > 1 && Suspicious.isName(value) && !known);
    }

    // In a list of variables the name stands beside the value.
    private static String sibling(JsonNode root, String pointer) {
        return root.at(pointer.substring(0, pointer.lastIndexOf('/')) + "/name").asString("");
    }

    @Override
    public int end(int number, String line) {
        Line known = lines.getOrDefault(number, new Line(List.of(), List.of()));
        if (known.starts().isEmpty()) {
            return readable ? 0 : Suspicious.endOfName(line);
        }
        int first = index(
                line, known.starts().stream().mapToInt(column -> column).min().orElse(1));
        if (!BEFORE_FIRST.matcher(line.substring(0, first)).matches()) {
            return 0;
        }
        int secret = known.secrets().stream()
                .mapToInt(column -> index(line, column))
                .min()
                .orElse(line.length());
        return readable ? secret : Math.min(secret, Suspicious.endOfName(line));
    }

    private static int index(String line, int column) {
        return line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
    }
}
