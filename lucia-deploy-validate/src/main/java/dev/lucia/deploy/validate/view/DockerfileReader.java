package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code ARG} and {@code ENV} as the Dockerfile reference has them: continued lines, comments between, quotes. */
final class DockerfileReader {
    private static final Pattern INSTRUCTION = Pattern.compile("(?i)\\s*(?:ONBUILD\\s+)?(ARG|ENV)\\s+(.*)");
    private static final Pattern OTHER = Pattern.compile("\\s*[A-Za-z]+\\s.*");
    private static final Pattern HEREDOC = Pattern.compile("<<-?[\"']?([A-Za-z_][A-Za-z0-9_]*)[\"']?");
    private static final Pattern ESCAPE = Pattern.compile("(?i)#\\s*escape\\s*=\\s*`\\s*");
    private static final Pattern LEGACY = Pattern.compile("([^\\s=]+)\\s+(.*)");
    private static final Pattern WORD =
            Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|'[^']*+'?|\\\\.|[^\\s\"'\\\\]|\\\\$)++");

    private final SourceFile file;
    private final List<String> lines;
    private final char escape;
    private final List<DockerfileVariable> found = new ArrayList<>();
    private String instruction = "";
    private boolean first;
    private String heredoc = "";

    DockerfileReader(SourceFile file) {
        this.file = file;
        this.lines = file.lines();
        this.escape = !lines.isEmpty() && ESCAPE.matcher(lines.get(0)).matches() ? '`' : '\\';
    }

    List<DockerfileVariable> read() {
        boolean continued = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!heredoc.isEmpty()) {
                heredoc = line.strip().equals(heredoc) ? "" : heredoc;
            } else if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                String text = withoutEscape(line);
                read(continued ? text : begin(text), i + 1);
                continued = text.length() < line.stripTrailing().length();
            }
        }
        return List.copyOf(found);
    }

    /** Notes which instruction a line begins, and gives what follows it. */
    private String begin(String line) {
        Matcher variable = INSTRUCTION.matcher(line);
        instruction = "";
        first = true;
        if (variable.matches()) {
            instruction = variable.group(1).toUpperCase(Locale.ROOT);
            return variable.group(2);
        }
        Matcher here = HEREDOC.matcher(line);
        if (OTHER.matcher(line).matches() && here.find()) {
            heredoc = here.group(1);
        }
        return "";
    }

    private void read(String text, int number) {
        if (instruction.isEmpty() || text.isBlank()) {
            return;
        }
        Matcher legacy = LEGACY.matcher(text.strip());
        if (first && instruction.equals("ENV") && legacy.matches()) {
            add(legacy.group(1), Optional.of(unquoted(legacy.group(2))), number);
            instruction = "";
        } else {
            WORD.matcher(text).results().forEach(word -> addPair(word.group(), number));
        }
        first = false;
    }

    private void addPair(String word, int number) {
        int equals = word.indexOf('=');
        if (equals > 0) {
            add(word.substring(0, equals), Optional.of(unquoted(word.substring(equals + 1))), number);
        } else if (instruction.equals("ARG")) {
            add(word, Optional.empty(), number);
        }
    }

    private void add(String name, Optional<String> value, int number) {
        String line = lines.get(number - 1);
        int indent = line.length() - line.stripLeading().length();
        Place place = new Place(file.path(), new Position(number, line.codePointCount(0, indent) + 1));
        found.add(new DockerfileVariable(instruction, name, value, place));
    }

    private String withoutEscape(String line) {
        String text = line.stripTrailing();
        return text.endsWith(String.valueOf(escape)) ? text.substring(0, text.length() - 1) : text;
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").replace("'", "");
    }
}
