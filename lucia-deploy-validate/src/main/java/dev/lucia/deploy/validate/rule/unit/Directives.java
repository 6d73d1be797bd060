package dev.lucia.deploy.validate.rule.unit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The sections and directives that systemd reads. */
final class Directives {
    private static final String RESOURCE = "directives.txt";
    private static final Map<String, Set<String>> BY_SECTION = load();
    private static final List<String> EVERYWHERE = List.of("Unit", "Install");

    private Directives() {}

    /** The sections of a unit of this type, such as {@code service}. */
    static Set<String> sections(String type) {
        Set<String> sections = new TreeSet<>(EVERYWHERE);
        String own = type.isEmpty() ? "" : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
        if (BY_SECTION.containsKey(own)) {
            sections.add(own);
        }
        return sections;
    }

    /** The directives of a section; none of one that is not known. */
    static Set<String> in(String section) {
        return BY_SECTION.getOrDefault(section, Set.of());
    }

    /** Whether people may put there what they want: systemd passes over it. */
    static boolean isOwn(String name) {
        return name.startsWith("X-");
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> found = new HashMap<>();
        String section = "";
        for (String line : text().lines().toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                Collections.addAll(found.computeIfAbsent(section, name -> new HashSet<>()), line.split(" ", -1));
            }
        }
        return found;
    }

    private static String text() {
        try (InputStream in = Directives.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The list " + RESOURCE + " is missing.");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
