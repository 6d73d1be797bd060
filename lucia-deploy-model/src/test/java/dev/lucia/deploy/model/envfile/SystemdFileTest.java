package dev.lucia.deploy.model.envfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.model.source.Position;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What deserves a person's attention in a file for systemd, and where. */
class SystemdFileTest {
    // A table: a file, and what deserves attention in it.
    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of("# c\n; c\nA=1\nB='2'\nC=\"3 \\\" \\\\\"\n", ""),
                Arguments.of("A=pa$$ss\nB=$A\nC=a#b;c\n", ""),
                Arguments.of("\uFEFFA=1\nB=2\n", "BYTE_ORDER_MARK LOST 1:1"),
                Arguments.of("\uFEFF# c\nB=2\n", "BYTE_ORDER_MARK HARMLESS 1:1"),
                Arguments.of("A=1\r\nB=2\r\n", "CARRIAGE_RETURN HARMLESS 1:4"),
                Arguments.of("A=1\rB=2\r", "CARRIAGE_RETURN CHANGED 1:4"),
                Arguments.of("A=\"1\r\n2\r\n\"\n", "CARRIAGE_RETURN CHANGED 1:5 A"),
                Arguments.of("A='1\r'\n", "CARRIAGE_RETURN CHANGED 1:5 A"),
                Arguments.of("A=1\n#\0\n", "NUL_CHARACTER REFUSED 2:2"),
                Arguments.of("\0", "NUL_CHARACTER REFUSED 1:1; NO_EQUALS LOST 1:1"),
                Arguments.of("A=\uDCFF\n", "NOT_UTF8 REFUSED 1:3 A"),
                Arguments.of("\uDCFF=1\n", "NOT_UTF8 REFUSED 1:1; INVALID_NAME LOST 1:1"),
                Arguments.of("# \uDCFF\n", "NOT_UTF8 HARMLESS 1:3"),
                Arguments.of("A=\uFFFE\n", "NONCHARACTER REFUSED 1:3 A"),
                Arguments.of("A=\uFDD0\n", "NONCHARACTER REFUSED 1:3 A"),
                Arguments.of("A=\uD83F\uDFFF\n", "NONCHARACTER REFUSED 1:3 A"),
                Arguments.of("A=\uFDEF\n", "NONCHARACTER REFUSED 1:3 A"),
                Arguments.of("A=\uFDCF\uFDF0\uFFFD\n", ""),
                Arguments.of("A-B=1\n1A=1\n", "INVALID_NAME LOST 1:1 A-B; INVALID_NAME LOST 2:1 1A"),
                Arguments.of(" export A=1\n", "EXPORT_PREFIX LOST 1:2 export A"),
                Arguments.of("exported=1\nexport=1\n", ""),
                Arguments.of("[Service]\nA", "NO_EQUALS LOST 1:1; NO_EQUALS LOST 2:1"),
                Arguments.of("=\n==\n", "NO_EQUALS LOST 1:1; INVALID_NAME LOST 2:1"),
                Arguments.of(
                        "A =1\nB= 1\nC= \n", "SPACE_AROUND_EQUALS HARMLESS 1:2 A; SPACE_AROUND_EQUALS HARMLESS 2:2 B"),
                Arguments.of(
                        "A=1\nA-B=1\nA-B=1\nA=2\n",
                        "INVALID_NAME LOST 2:1 A-B; INVALID_NAME LOST 3:1 A-B; DUPLICATE_NAME LOST 4:1 A"),
                Arguments.of("A='1\nB=2\n", "UNCLOSED_QUOTE LOST 1:3 A"),
                Arguments.of("A=\"1\\\"\nB=2\n", "UNCLOSED_QUOTE LOST 1:3 A"),
                Arguments.of("A='1' # c\n", "TEXT_AFTER_QUOTE CHANGED 1:7 A"),
                Arguments.of("A='1' \"2\"\n", "TEXT_AFTER_QUOTE CHANGED 1:7 A"),
                Arguments.of("A='1' \n", ""),
                Arguments.of("A=1\\", "FILE_ENDS_IN_VALUE CHANGED 1:4 A"),
                Arguments.of("A=\"1\\", "UNCLOSED_QUOTE LOST 1:3 A; FILE_ENDS_IN_VALUE CHANGED 1:5 A"),
                Arguments.of("A=1 # # c\n", "COMMENT_KEPT CHANGED 1:5 A"),
                Arguments.of("A= #1\n", "SPACE_AROUND_EQUALS HARMLESS 1:2 A"),
                Arguments.of("# c \\\nA=1\n", "COMMENT_CONTINUED LOST 1:5"),
                Arguments.of("# c \\\r\nA=1\n", "CARRIAGE_RETURN HARMLESS 1:6"),
                Arguments.of("# c \\\\\n# \\\n", ""),
                Arguments.of("A=C:\\temp\\new\n", "BACKSLASH_REMOVED CHANGED 1:5 A"),
                Arguments.of("A=1\\\nB=2\n", "LINES_JOINED CHANGED 1:4 A"),
                Arguments.of("A=\"1\\\nB=2\"\n", "LINES_JOINED CHANGED 1:5 A"),
                Arguments.of(
                        "A=1 \nB=2\t\r\n",
                        "SPACE_TRIMMED HARMLESS 1:4 A; SPACE_TRIMMED HARMLESS 2:4 B; CARRIAGE_RETURN HARMLESS 2:5"),
                Arguments.of("A=" + "x".repeat(131_069) + "\n", ""),
                Arguments.of("\nA=" + "x".repeat(131_070) + "\n", "TOO_LONG REFUSED 2:1 A"),
                Arguments.of("A=" + "x".repeat(131_070) + "\nA=1\n", "DUPLICATE_NAME LOST 2:1 A"),
                Arguments.of("# \\", ""));
    }

    @ParameterizedTest
    @MethodSource
    void problems(String text, String expected) {
        assertEquals(expected, Problems.of(EnvDialect.SYSTEMD.parse(text)));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("a  b  ", "a  b"),
                Arguments.of("'a' b ", "ab"),
                Arguments.of("\"a\" 'b'\"c\"", "abc"),
                Arguments.of("'a \\n' \\' ", "a \\n'"),
                Arguments.of("\"\\a\\$\\`\\\"\\\\\\'\"", "\\a$`\"\\\\'"),
                Arguments.of("a\\  ", "a "),
                Arguments.of("a \\\nb", "a b"),
                Arguments.of("\\\n b", " b"),
                Arguments.of("\"a\\\nb\\\r\"", "ab\\\r"),
                Arguments.of("it's \"so\"", "it's \"so\""));
    }

    @ParameterizedTest
    @MethodSource
    void values(String written, String expected) {
        assertEquals(
                Map.of("A", expected),
                EnvDialect.SYSTEMD.parse("A=" + written + "\n").values());
    }

    @Test
    void keeps_what_was_written_beside_what_is_read() {
        assertEquals(
                List.of(
                        new EnvAssignment("A B", "1 2", "1\\ 2", Quoting.NONE, new Position(1, 2), new Position(1, 8)),
                        new EnvAssignment("C", "xy", "'x' y", Quoting.MIXED, new Position(2, 1), new Position(2, 3)),
                        new EnvAssignment("D", "", "''", Quoting.SINGLE, new Position(3, 1), new Position(3, 3)),
                        new EnvAssignment("E", "z ", "z\\ ", Quoting.NONE, new Position(4, 1), new Position(4, 3))),
                EnvDialect.SYSTEMD
                        .parse(" A B = 1\\ 2 \nC='x' y  \nD=''\nE=z\\  ")
                        .assignments());
    }
}
