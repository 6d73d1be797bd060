package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language of an env file: how its real reader reads it, and how a value is written for that reader.
 *
 * <p>Reading differs from the real readers in this, on purpose:
 *
 * <ul>
 *   <li>Compose reads one {@code .env} twice, as {@code env_file} and to replace <code>${NAME}</code> in the Compose
 *       file. What only the second refuses, a variable without a name or with U+0000 in its value, counts as refused.
 *   <li>Compose reads an {@code env_file} knowing what it read from {@code .env}, so that a reference in a file that is
 *       both sees the last value of a name that is assigned twice. Here a file is read for itself, with the
 *       environment that the caller gives.
 *   <li>References that replace more text than the file is long, and more than 1 MiB, make the file count as refused;
 *       Compose goes on until its memory ends.
 *   <li>Which characters are letters in a name is asked of the Java runtime, whose Unicode version need not be Go's.
 *   <li>A variable that Linux starts no process with is a refusal for systemd, whose service fails with {@code
 *       203/EXEC}. Compose itself reads it and is not contradicted: it counts as lost.
 *   <li>systemd continues a comment that ends with a backslash on the next line up to version 253 and no longer since
 *       254; it is read as up to 253, and reported.
 * </ul>
 */
public enum EnvDialect {
    /**
     * Docker Compose's dotenv: package {@code dotenv} of compose-go as in Compose 2.26. From compose-go 2.0.2 to 2.16.2
     * it reads the same, but that since 2.16 a reference does not look into an argument that it does not use.
     */
    COMPOSE {
        @Override
        EnvFile parse(SourceText source, Function<String, Optional<String>> environment) {
            return new ComposeParser(source, environment).parse();
        }

        @Override
        Stream<String> forms(String value) {
            return Compose.forms(value);
        }

        @Override
        public Optional<String> whyNot(String name) {
            return Compose.whyNot(name);
        }
    },

    /** systemd's {@code EnvironmentFile=} as in version 252; see {@code systemd.exec(5)}. */
    SYSTEMD {
        @Override
        EnvFile parse(SourceText source, Function<String, Optional<String>> environment) {
            return new SystemdParser(source).parse();
        }

        @Override
        Stream<String> forms(String value) {
            Systemd.check(value);
            return Systemd.forms(value);
        }

        @Override
        public Optional<String> whyNot(String name) {
            return Systemd.whyNot(name);
        }
    };

    // In it nothing means anything to any reader, so that none need be asked.
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_./:@%+-]+");

    /** Reads the file as it is on disk, references meeting an empty environment; never throws because of the file. */
    public EnvFile parse(byte[] file) {
        return parse(SourceText.of(file), name -> Optional.empty());
    }

    /**
     * Reads the file as it is on disk; never throws because of the file.
     *
     * @param file the bytes, which should be UTF-8
     * @param environment what the reader's own environment holds, which goes before the file where a value of a Compose
     *     file refers to a variable; systemd does not ask
     */
    public EnvFile parse(byte[] file, Function<String, Optional<String>> environment) {
        return parse(SourceText.of(file), environment);
    }

    /** Reads the text, references meeting an empty environment; never throws because of the text. */
    public EnvFile parse(String text) {
        return parse(new SourceText(text), name -> Optional.empty());
    }

    /** Reads the text as {@link #parse(byte[], Function)} reads a file. */
    public EnvFile parse(String text, Function<String, Optional<String>> environment) {
        return parse(new SourceText(text), environment);
    }

    abstract EnvFile parse(SourceText source, Function<String, Optional<String>> environment);

    /** All ways to write the value, plainest first; the last holds every value. */
    abstract Stream<String> forms(String value);

    /**
     * Why this dialect cannot carry a variable of this name, as a whole sentence; empty if it can.
     *
     * <p>Compose carries names into the container that <code>${NAME}</code> in a Compose file cannot name: those are
     * made of ASCII letters, digits and {@code _} and do not start with a digit.
     */
    public abstract Optional<String> whyNot(String name);

    /** Whether the reader takes a variable of this name from a file. */
    public boolean carries(String name) {
        return whyNot(name).isEmpty();
    }

    /**
     * The assignment in the plainest form that the reader reads back as exactly this value, without a line end after
     * it. Compose gets one line; systemd has no escape for a line feed, so that there a value of several lines takes as
     * many. In a Compose file the value is the same as {@code env_file} and in <code>${NAME}</code>.
     *
     * @throws InvalidValueException if the dialect cannot carry the name, or no environment can hold the value: U+0000,
     *     half of a surrogate pair, more than 131,071 bytes with the name, and for systemd a Unicode noncharacter
     */
    public String assignment(String name, String value) {
        whyNot(name).ifPresent(reason -> {
            throw new InvalidValueException("Invalid variable name " + Quoted.of(name), reason);
        });
        Environment.check(name, value);
        if (WORD.matcher(value).matches()) {
            return name + "=" + value;
        }
        String general = forms(value).reduce((earlier, later) -> later).orElseThrow();
        return name + "="
                + forms(value)
                        .filter(form -> readsBack(name, value, form))
                        .findFirst()
                        .orElse(general);
    }

    /** Whether the form alone says the value, so that nothing about it deserves a remark. */
    private boolean readsBack(String name, String value, String form) {
        EnvFile read = parse(name + "=" + form + "\n");
        return read.problems().isEmpty()
                && read.assignments().size() == 1
                && read.value(name).equals(Optional.of(value));
    }
}
