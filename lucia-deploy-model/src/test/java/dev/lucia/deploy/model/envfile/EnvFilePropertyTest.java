package dev.lucia.deploy.model.envfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text and every value. */
class EnvFilePropertyTest {
    private static final String[] PIECES = {
        "a", "B", "=", ":", " ", "\t", "\n", "\r", "\r\n", "'", "\"", "\\", "$", "{", "}", "${", "$A", "${A:-", "#",
        " #", ";", "`", "%", "{{ }}", "export ", "A=", "A=\"", "\\0101", "é", "e\u0301", "😀", "\u00A0", "\u0085",
        "\u2028", "\uFEFF", "\0", "\uFFFE", "\uD800", "\uDC80", "\u001B"
    };

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(24).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(40));
    }

    @Property
    void what_is_written_is_read_back(@ForAll EnvDialect dialect, @ForAll("hostile") String value) {
        if (isWritable(dialect, value)) {
            String written = dialect.assignment("Some__Name", value);
            EnvFile read = dialect.parse(written + "\n", name -> Optional.of("from outside"));
            assertEquals(Optional.of(value), read.value("Some__Name"), written);
            assertEquals(1, read.assignments().size());
        } else {
            assertThrows(InvalidValueException.class, () -> dialect.assignment("Some__Name", value));
        }
    }

    @Property
    void what_is_written_stands_beside_others(@ForAll EnvDialect dialect, @ForAll List<@From("hostile") String> all) {
        List<String> values =
                all.stream().filter(value -> isWritable(dialect, value)).toList();
        String text = IntStream.range(0, values.size())
                .mapToObj(i -> dialect.assignment("V" + i, values.get(i)))
                .collect(Collectors.joining("\n"));
        EnvFile read = dialect.parse(text);
        assertEquals(values, List.copyOf(read.values().values()), text);
    }

    @Property
    void compose_values_take_one_line(@ForAll("hostile") String value) {
        if (isWritable(EnvDialect.COMPOSE, value)) {
            String written = EnvDialect.COMPOSE.assignment("A", value);
            assertTrue(written.chars().noneMatch(c -> c == '\n' || c == '\r'), written);
        }
    }

    private static boolean isWritable(EnvDialect dialect, String value) {
        return value.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))
                && (dialect == EnvDialect.COMPOSE || !Systemd.hasNoncharacter(value));
    }

    @Property
    void positions_point_at_what_they_name(@ForAll EnvDialect dialect, @ForAll("hostile") String text) {
        for (EnvAssignment assignment : dialect.parse(text).assignments()) {
            assertStandsAt(text, assignment.namePosition(), assignment.name());
            assertStandsAt(text, assignment.valuePosition(), assignment.raw());
        }
    }

    private static void assertStandsAt(String text, Position position, String expected) {
        String rest = withoutMark(SourceText.wellFormed(text));
        for (int line = 1; line < position.line(); line++) {
            rest = rest.substring(rest.indexOf('\n') + 1);
        }
        String from = rest.substring(rest.offsetByCodePoints(0, position.column() - 1));
        String found = position.equals(new Position(1, 1)) ? withoutMark(expected) : expected;
        assertTrue(from.startsWith(found), () -> position + " of " + text);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    @Property
    void problems_are_sorted_and_within_the_text(@ForAll EnvDialect dialect, @ForAll("hostile") String text) {
        List<Position> positions = dialect.parse(text).problems().stream()
                .map(EnvProblem::position)
                .toList();
        assertEquals(positions.stream().sorted().toList(), positions);
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        assertTrue(positions.stream().allMatch(p -> p.line() >= 1 && p.line() <= lines && p.column() >= 1));
    }

    @Property
    void bytes_never_fail(@ForAll EnvDialect dialect, @ForAll byte[] bytes) {
        EnvFile file = dialect.parse(bytes);
        assertTrue(file.assignments().size() <= bytes.length);
        assertTrue(file.problems().size() <= 4 * bytes.length + 1);
    }
}
