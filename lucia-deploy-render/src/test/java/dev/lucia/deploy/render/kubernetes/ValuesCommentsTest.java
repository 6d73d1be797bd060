package dev.lucia.deploy.render.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code values.yaml} says of its values. */
class ValuesCommentsTest {
    private static final Pattern KEY = Pattern.compile("( *)([^\\s#-][^:]*):.*");

    @TempDir
    private Path directory;

    private String text = "";

    @BeforeEach
    void render() {
        text = Chart.of(Deployments.REFERENCE, directory).read("values.yaml");
    }

    /** Each value has a comment of its own or belongs to one that has. */
    @Test
    void everyValueHasAComment() {
        Set<String> commented = commented(text);
        List<String> without = Values.leaves(Yaml.one(text)).stream()
                .filter(leaf -> commented.stream().noneMatch(c -> leaf.equals(c) || leaf.startsWith(c + ".")))
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void commentsAreNotEmpty() {
        assertFalse(text.lines().anyMatch(line -> line.strip().matches("# --")));
    }

    private static Set<String> commented(String values) {
        Set<String> commented = new TreeSet<>();
        List<String> path = new ArrayList<>();
        String before = "";
        for (String line : values.lines().toList()) {
            var key = KEY.matcher(line);
            if (key.matches()) {
                int depth = key.group(1).length() / 2;
                while (path.size() > depth) {
                    path.remove(path.size() - 1);
                }
                path.add(key.group(2));
                if (before.strip().startsWith("# -- ")) {
                    commented.add(String.join(".", path));
                }
            }
            before = line;
        }
        return commented;
    }
}
