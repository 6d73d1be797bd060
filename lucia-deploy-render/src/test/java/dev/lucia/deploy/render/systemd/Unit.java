package dev.lucia.deploy.render.systemd;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;

/**
 * A unit file without its comments.
 *
 * @param lines the lines that are read
 * @param directives the values of each directive, in the order of the file
 */
record Unit(List<String> lines, Map<String, List<String>> directives) {
    static Unit parse(String content) {
        List<String> lines = content.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return new Unit(
                lines,
                lines.stream()
                        .filter(line -> line.contains("="))
                        .collect(groupingBy(
                                line -> line.substring(0, line.indexOf('=')),
                                mapping(line -> line.substring(line.indexOf('=') + 1), toList()))));
    }

    List<String> get(String directive) {
        return directives.getOrDefault(directive, List.of());
    }
}
