package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.value.InvalidValueException;

/** What no environment of a Linux process can hold, whatever the file that it comes from. */
final class Environment {
    /** {@code MAX_ARG_STRLEN} of {@code execve(2)}: the bytes of {@code NAME=value} with the NUL that ends them. */
    private static final int MAX_BYTES = 131_072;

    private Environment() {}

    static boolean isTooLong(String name, String value) {
        return name.length() + value.length() + 2L > MAX_BYTES / 3
                && utf8Length(name) + utf8Length(value) + 2 > MAX_BYTES;
    }

    /** Refuses a value that no dialect can carry; the message does not show it. */
    static void check(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new InvalidValueException(
                    "Value with a NUL character", "An environment variable cannot hold U+0000; remove it.");
        }
        if (SourceText.firstSurrogate(value) >= 0) {
            throw new InvalidValueException(
                    "Value with half of a surrogate pair",
                    "It is no Unicode text and cannot be written as UTF-8; write the whole character.");
        }
        if (isTooLong(name, value)) {
            throw new InvalidValueException(
                    "Value of more than 128 KiB",
                    "Linux starts no process with an environment variable of more than 131,071 bytes, its name"
                            + " included; put the content into a file and name that file.");
        }
    }

    private static long utf8Length(String text) {
        return text.codePoints()
                .mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }
}
