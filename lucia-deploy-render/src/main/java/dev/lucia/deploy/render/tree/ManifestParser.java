package dev.lucia.deploy.render.tree;

import dev.lucia.deploy.model.value.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a manifest line by line and refuses what it did not write itself. */
final class ManifestParser {
    /** How the line begins that names the group of the lines below it. */
    static final String TARGET = "# target: ";

    private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{64}) {2}(.+)", Pattern.DOTALL);

    private final List<Manifest.Entry> entries = new ArrayList<>();
    private String group = "";
    private int line;

    private ManifestParser() {}

    static Manifest parse(String text) {
        ManifestParser parser = new ManifestParser();
        List<String> lines = List.of(text.split("\n", -1));
        int last = lines.size() - 1;
        lines.subList(0, last).forEach(parser::read);
        parser.line++;
        if (!lines.get(last).isEmpty() || last == 0) {
            throw parser.invalid("the file ends without a newline, as if it were cut off");
        }
        return Manifest.of(parser.entries);
    }

    private void read(String text) {
        line++;
        if (text.startsWith(TARGET)) {
            group = group(text.substring(TARGET.length()));
        } else if (!text.startsWith("#")) {
            entries.add(entry(text));
        }
    }

    private String group(String name) {
        if (!RenderedTree.isGroup(name)) {
            throw invalid(Quoted.of(name) + " is not the name of a target");
        }
        return name;
    }

    private Manifest.Entry entry(String text) {
        Matcher matcher = ENTRY.matcher(text);
        if (!matcher.matches()) {
            throw invalid(Quoted.of(text) + " is not '<64 hexadecimal digits>  <path>'");
        }
        if (group.isEmpty()) {
            throw invalid("no line '" + TARGET + "...' stands above the first file");
        }
        return new Manifest.Entry(group, path(matcher.group(2)), matcher.group(1));
    }

    private String path(String path) {
        TreePath.fault(path).ifPresent(fault -> {
            throw invalid("the path " + Quoted.of(path) + " " + fault);
        });
        if (path.equals(Manifest.PATH)) {
            throw invalid("the manifest lists itself");
        }
        return path;
    }

    private InvalidManifestException invalid(String fact) {
        return new InvalidManifestException(line, fact);
    }
}
