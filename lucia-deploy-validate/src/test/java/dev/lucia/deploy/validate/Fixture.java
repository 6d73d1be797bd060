package dev.lucia.deploy.validate;

import dev.lucia.deploy.validate.source.SourceLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that a rule finds something in, or nothing.
 *
 * @param rule its id
 * @param part {@code bad} or {@code good}
 */
record Fixture(String rule, String part) {
    static final Path ALL = Path.of("src/test/resources/rules");

    /** Puts them where a test may do what it likes; copied, since a checkout keeps no permissions. */
    void copyTo(Path directory) throws IOException {
        Path from = ALL.resolve(rule).resolve(part);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = directory.resolve(from.relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                if (file.getFileName().toString().endsWith(".env")) {
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
        if (part.equals("bad")) {
            makeWhatGitCannotHold(directory);
        }
        setModes(directory);
    }

    private void makeWhatGitCannotHold(Path directory) throws IOException {
        if (rule.equals("too-large")) {
            Files.write(directory.resolve(".env"), new byte[SourceLoader.MAX_ENV_BYTES + 1]);
            // Not read either, and for another reason.
            Files.createSymbolicLink(directory.resolve("loop"), directory);
        } else if (rule.equals("env-too-long")) {
            for (String file : List.of(".env", "lucia.env")) {
                Files.writeString(
                        directory.resolve(file), "Feature__A=" + "a".repeat(1 << 17) + "\n", StandardOpenOption.APPEND);
            }
        } else if (rule.equals("unreadable")) {
            Files.createSymbolicLink(directory.resolve("loop"), directory);
        }
    }

    private void setModes(Path directory) throws IOException {
        Path modes = ALL.resolve(rule).resolve("modes");
        for (String line : Files.exists(modes) ? Files.readAllLines(modes) : List.<String>of()) {
            String[] words = line.split(" ", 2);
            if (words[1].startsWith(part + "/")) {
                Files.setPosixFilePermissions(
                        directory.resolve(words[1].substring(part.length() + 1)),
                        PosixFilePermissions.fromString(words[0]));
            }
        }
    }

    @Override
    public String toString() {
        return rule + "/" + part;
    }
}
