package dev.lucia.deploy.model.envfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.source.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What deserves a person's attention in a file for Docker Compose, and where. */
class ComposeFileTest {
    // A table: a file, and what deserves attention in it.
    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of("A=1\nB='2'\nC=\"3\" # c\n", ""),
                Arguments.of("export A=1\n", ""),
                Arguments.of("A=a#b\nB=a# b\n", ""),
                Arguments.of("A='$B'\nB=\"\\$A \\\\ \\n\"\n", ""),
                Arguments.of("A=$5 $ (\n", ""),
                Arguments.of("\uFEFFA=1\n", "BYTE_ORDER_MARK HARMLESS 1:1"),
                Arguments.of("A=1\r\nB=2\r\n", "CARRIAGE_RETURN HARMLESS 1:4"),
                Arguments.of("# c\r\nA=1\n", "CARRIAGE_RETURN HARMLESS 1:4"),
                Arguments.of("A=1\rB=2\n", "CARRIAGE_RETURN CHANGED 1:4 A"),
                Arguments.of("A=1\r", "SPACE_TRIMMED HARMLESS 1:4 A"),
                Arguments.of("A=\"1\r\n2\"\n", "CARRIAGE_RETURN CHANGED 1:5 A"),
                Arguments.of("A=\"\\0000\"\n", "ESCAPE_SEQUENCE CHANGED 1:3 A; NUL_CHARACTER REFUSED 1:3 A"),
                Arguments.of("A=\uDCFF\n", "NOT_UTF8 CHANGED 1:3 A"),
                Arguments.of("# \uDCFF\n", "NOT_UTF8 HARMLESS 1:3"),
                Arguments.of("\uDCFF=1\n", "INVALID_NAME REFUSED 1:1; NOT_UTF8 HARMLESS 1:1"),
                Arguments.of("ok=1\nA#B=2\nC#=3\n", "INVALID_NAME REFUSED 2:2; INVALID_NAME REFUSED 3:2"),
                Arguments.of("EXPORT A=1\n", "INVALID_NAME REFUSED 1:7 EXPORT A"),
                Arguments.of("=1\n", "EMPTY_NAME REFUSED 1:1"),
                Arguments.of("A=1\n B", "EMPTY_NAME REFUSED 2:2"),
                Arguments.of("export\nA=1\n", "EXPORT_WITHOUT_NAME HARMLESS 1:7"),
                Arguments.of("A=1\nexport ", "EXPORT_WITHOUT_NAME REFUSED 2:1"),
                Arguments.of("A=1\nexport", "EMPTY_NAME REFUSED 2:1"),
                Arguments.of("HOST\nNONE\n", "NO_EQUALS HARMLESS 1:1 HOST; NO_EQUALS LOST 2:1"),
                Arguments.of("Logging:Level=1\n", "COLON_FOR_EQUALS CHANGED 1:8 Logging"),
                Arguments.of(
                        "A =1\nB= 1\nC= \n", "SPACE_AROUND_EQUALS HARMLESS 1:2 A; SPACE_AROUND_EQUALS HARMLESS 2:2 B"),
                Arguments.of("A=1\nB=1\nA=2\n", "DUPLICATE_NAME LOST 3:1 A"),
                Arguments.of("A='1\nB=2\n", "UNCLOSED_QUOTE REFUSED 1:3 A"),
                Arguments.of("A='1\\'\nB=2\n", "UNCLOSED_QUOTE REFUSED 1:3 A"),
                Arguments.of("A=\"1\\", "UNCLOSED_QUOTE REFUSED 1:3 A"),
                Arguments.of("A='1'b=2\n", "TEXT_AFTER_QUOTE CHANGED 1:6 A"),
                Arguments.of("A='1' \t\n", ""),
                Arguments.of("A=1 # c\n", "COMMENT_CUT CHANGED 1:5 A"),
                Arguments.of("A=1\t# c\n", "COMMENT_KEPT CHANGED 1:5 A"),
                Arguments.of("A=\t#1\n", "SPACE_AROUND_EQUALS HARMLESS 1:2 A"),
                Arguments.of("A=\"C:\\temp\"\n", "ESCAPE_SEQUENCE CHANGED 1:3 A"),
                Arguments.of("A=\"C:\\apps\"\n", "ESCAPE_SEQUENCE CHANGED 1:3 A"),
                Arguments.of("A=1\u2003\n", "SPACE_TRIMMED HARMLESS 1:4 A"),
                Arguments.of("A=\"\\$A\"\n", ""),
                Arguments.of(
                        "A=1 \nB=2 \r\n",
                        "SPACE_TRIMMED HARMLESS 1:4 A; SPACE_TRIMMED HARMLESS 2:4 B; CARRIAGE_RETURN HARMLESS 2:5"),
                Arguments.of("A=pa$$ss\n", "DOLLAR_REPLACED CHANGED 1:5 A"),
                Arguments.of("A=\"\\$ $HOST\"\n", "DOLLAR_REPLACED CHANGED 1:7 A"),
                Arguments.of("A=a${HOST:+b}\n", "DOLLAR_REPLACED CHANGED 1:4 A"),
                Arguments.of("A=pa$ss\n", "UNSET_REFERENCE CHANGED 1:5 A"),
                Arguments.of("A=1\nB=\"\\0044NONE\"\n", "ESCAPE_SEQUENCE CHANGED 2:3 B; UNSET_REFERENCE CHANGED 2:3 B"),
                Arguments.of("A=${HOST:-$NONE}\n", "DOLLAR_REPLACED CHANGED 1:3 A"),
                Arguments.of("A=${B\n", "INVALID_REFERENCE REFUSED 1:3 A"),
                Arguments.of("A=${HOST:-${}}\n", "INVALID_REFERENCE REFUSED 1:3 A"),
                Arguments.of("A=${NONE:-${HOST}\n", "INVALID_REFERENCE REFUSED 1:3 A"),
                Arguments.of("A=${NONE:?say}\n", "REQUIRED_REFERENCE REFUSED 1:3 A"),
                Arguments.of("A=" + "x".repeat(131_070) + "\n", "TOO_LONG LOST 1:1 A"),
                Arguments.of("A=" + "x".repeat(131_068) + "\n", ""),
                Arguments.of("A=" + "é".repeat(65_535) + "\n", "TOO_LONG LOST 1:1 A"));
    }

    @ParameterizedTest
    @MethodSource
    void problems(String text, String expected) {
        assertEquals(expected, Problems.of(read(text)));
    }

    static Stream<Arguments> references() {
        return Stream.of(
                Arguments.of("$HOST.", "host."),
                Arguments.of("${HOST}x", "hostx"),
                Arguments.of("$NONE", ""),
                Arguments.of("$EMPTY", ""),
                Arguments.of("${NONE-d}|${EMPTY-d}|${HOST-d}", "d||host"),
                Arguments.of("${NONE:-d}|${EMPTY:-d}|${HOST:-d}", "d|d|host"),
                Arguments.of("${NONE+d}|${EMPTY+d}|${HOST+d}", "|d|d"),
                Arguments.of("${NONE:+d}|${EMPTY:+d}|${HOST:+d}", "||d"),
                Arguments.of("${HOST?d}|${EMPTY?d}|${HOST:?d}", "host||host"),
                Arguments.of("${NONE:-a${NONE:-b${HOST}c}d}e", "abhostcde"),
                Arguments.of("${NONE:-}|${NONE-}|", "||"),
                Arguments.of(
                        "$azAZ_09@$azAZ_09[$azAZ_09`$azAZ_09{$azAZ_09/$azAZ_09:", "name@name[name`name{name/name:"),
                Arguments.of("${NONE:-{x}}y", "{x}y"),
                Arguments.of("${NONE:-{}}y", "{}y"),
                Arguments.of("${NONE:-{x}y", "{xy"),
                Arguments.of("${NONE:-{}}z}", "{}}z"),
                Arguments.of("${NONE:-a} }", "a }"),
                Arguments.of("$$$HOST$$", "$host$"),
                Arguments.of("${NONE:-a$}", "a$"),
                Arguments.of("$\u017F", "long s"),
                Arguments.of("{$HOST}", "{host}"));
    }

    @ParameterizedTest
    @MethodSource
    void references(String template, String expected) {
        assertEquals(expected, read("A=" + template + "\n").values().get("A"));
    }

    static Stream<Arguments> escapes() {
        return Stream.of(
                Arguments.of("\\a\\b\\f\\n\\r\\t\\v", "\u0007\b\f\n\r\t\u000B"),
                Arguments.of("\\\"\\\\\\$", "\"\\$"),
                Arguments.of("\\c\\x41\\'\\1", "\\c\\x41\\'\\1"),
                Arguments.of("\\0101\\03770", "A\u00FF0"),
                Arguments.of("\\0400", "\\400"),
                Arguments.of("\\0 \\012 \\0089", "\\ \\12 \\089"),
                Arguments.of("\\0044HOST", "host"),
                Arguments.of("\\012", "\\12"),
                Arguments.of("\\\\n", "\\n"));
    }

    @ParameterizedTest
    @MethodSource
    void escapes(String written, String expected) {
        assertEquals(expected, read("A=\"" + written + "\"\n").values().get("A"));
    }

    @Test
    void reference_to_an_earlier_variable_gives_way_to_the_environment() {
        assertEquals(
                Map.of("HOST", "file", "B", "1", "A", "host12"),
                read("HOST=file\nB=1\nA=$HOST$B${A}2\n").values());
    }

    @Test
    void reference_across_lines_is_not_one() {
        assertTrue(read("A=\"${NONE:-a\nb}\"\n").refused());
    }

    @Test
    void export_is_followed_by_any_white_space() {
        assertEquals(
                Map.of("A", "1", "B", "2"), read("export\tA=1\nexport\fB=2\n").values());
    }

    @Test
    void keeps_what_was_written_beside_what_is_read() {
        EnvAssignment assignment =
                read("export A = \"a\\\"b\" # c\n").assignments().get(0);
        assertEquals(
                new EnvAssignment("A", "a\"b", "\"a\\\"b\"", Quoting.DOUBLE, new Position(1, 8), new Position(1, 12)),
                assignment);
    }

    @Test
    void goes_on_after_an_error_and_hands_on_nothing() {
        EnvFile file = read("A=${\nB#=1\nC='\nD=2\n");
        assertEquals(
                List.of("A", "C", "D"),
                file.assignments().stream().map(EnvAssignment::name).toList());
        assertTrue(file.refused());
        assertEquals(Map.of(), file.values());
        assertEquals(Optional.empty(), file.value("D"));
        assertEquals(
                List.of("A", ""),
                read("A=1\n B").assignments().stream().map(EnvAssignment::name).toList());
    }

    @Test
    void growth_by_references_is_bounded() {
        StringBuilder text = new StringBuilder("A0=0123456789\n");
        for (int i = 1; i < 64; i++) {
            text.append("A")
                    .append(i)
                    .append("=$A")
                    .append(i - 1)
                    .append("$A")
                    .append(i - 1)
                    .append("\n");
        }
        EnvFile file = read(text.toString());
        assertTrue(file.refused());
        assertTrue(file.problems().stream().anyMatch(problem -> problem.kind() == Kind.EXPANSION_TOO_LARGE));
        int length = file.assignments().stream()
                .mapToInt(assignment -> assignment.value().length())
                .sum();
        assertTrue(length < 3 << 20, () -> "characters: " + length);
    }

    @Test
    void references_put_in_a_mebibyte_at_most() {
        String text = "A=" + "x".repeat(1024) + "\nB=" + "$A".repeat(1024);
        assertFalse(read(text + "\n").refused());
        assertTrue(read(text + "$HOST\n").refused());
    }

    @Test
    void deep_and_long_references_are_read_without_recursion() {
        int depth = 100_000;
        EnvFile nested = read("A=" + "${NONE:-".repeat(depth) + "x" + "}".repeat(depth) + "\n");
        assertEquals(Optional.of("x"), nested.value("A"));
        EnvFile chain = read("A=" + "${NONE:-x}".repeat(depth) + "\n");
        assertEquals(depth, chain.value("A").orElseThrow().length());
        assertTrue(read("A=" + "${NONE:-".repeat(depth) + "\n").refused());
    }

    @Test
    void quotes_that_nothing_closes_are_searched_once() {
        EnvFile file = read("A='\nA=\"\n" + "A=\\\"\n".repeat(100_000));
        assertTrue(file.refused());
        assertFalse(file.assignments().isEmpty());
    }

    private static EnvFile read(String text) {
        Map<String, String> host = Map.of("HOST", "host", "EMPTY", "", "\u017F", "long s", "azAZ_09", "name");
        return EnvDialect.COMPOSE.parse(text, name -> Optional.ofNullable(host.get(name)));
    }
}
