package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What systemd accepts in an {@code EnvironmentFile=}, by {@code systemd.exec(5)} and the source of version 252. */
final class Systemd {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Systemd() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static Optional<String> whyNot(String name) {
        return isName(name)
                ? Optional.empty()
                : Optional.of("systemd drops it: a name is made of the letters A to Z and a to z, digits and '_', and"
                        + " does not start with a digit.");
    }

    /** Whether the text holds what {@code unichar_is_valid} of systemd's {@code src/basic/utf8.c} refuses. */
    static boolean hasNoncharacter(String text) {
        return text.codePoints().anyMatch(c -> (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE);
    }

    static void check(String value) {
        if (hasNoncharacter(value)) {
            throw new InvalidValueException(
                    "Value with a Unicode noncharacter such as U+FFFE",
                    "systemd takes it for an encoding error and refuses the whole file; remove it.");
        }
    }

    /**
     * The ways to write a value, plainest first. Older systemd takes a backslash in single quotes for an escape, so
     * what holds one is never written in them.
     */
    static Stream<String> forms(String value) {
        String escaped = '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return value.indexOf('\\') < 0 ? Stream.of(value, "'" + value + "'", escaped) : Stream.of(value, escaped);
    }
}
