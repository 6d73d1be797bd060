package dev.lucia.deploy.model.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Says in words for people what the YAML parser found. Its own messages quote the text around the place, which may be a
 * secret, so that none of them is passed on.
 */
final class YamlSyntax {
    private static final String LAYOUT =
            "Look at the indentation, the quotes and the colons of this line and of the one before it.";
    private static final String QUOTES = "Put a value that starts with such a character in quotes.";

    /** What a message of the parser means; the first whose fragment it holds counts. */
    private record Meaning(YamlProblem.Kind kind, String fragment, String fact, String remedy) {
        Meaning(String fragment, String fact, String remedy) {
            this(YamlProblem.Kind.SYNTAX, fragment, fact, remedy);
        }
    }

    private static final Meaning OTHER = new Meaning("", "This is not YAML", LAYOUT);

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(YamlProblem.Kind.TAB, "(TAB)", "A tab stands where YAML wants spaces", "Indent with spaces."),
            new Meaning("cannot start any token", "No value can start with this character", QUOTES),
            new Meaning(
                    "chomping", "A text after '|' or '>' starts in the next line", "Start it there, or use quotes."),
            new Meaning("tag", "A value that starts with '!' is a tag", QUOTES),
            new Meaning(
                    "escape",
                    "In double quotes '\\' starts an escape, and this is none",
                    "Write '\\\\' for a backslash, or use single quotes."),
            new Meaning(
                    "mapping values are not allowed",
                    "A ':' stands where none can",
                    "Put a value that holds ': ' in quotes, or look at the indentation of this line."),
            new Meaning(
                    "could not find expected ':'",
                    "A name without a ':'",
                    "Write 'name: value', with a space after the colon."),
            new Meaning(
                    "found unexpected end of stream",
                    "A quote opens here and never closes",
                    "Close it with the same quote."),
            new Meaning(
                    "expected <block end>",
                    "This does not fit the lines above it",
                    "Indent the properties of one mapping alike, and put values with quotes in them in quotes as a whole."),
            new Meaning(
                    "expected ','",
                    "A ',' or a closing bracket is missing before this",
                    "Close each '[' with ']' and each '{' with '}', and put values that hold one in quotes."));

    private YamlSyntax() {}

    /** The first character that YAML allows nowhere (YAML 1.2, 5.1), if there is one. */
    static Optional<YamlProblem> unprintable(String text, Lines lines) {
        int at = 0;
        while (at < text.length() && StreamReader.isPrintable(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at == text.length()
                ? Optional.empty()
                : Optional.of(new YamlProblem(
                        YamlProblem.Kind.SYNTAX,
                        lines.at(at),
                        "",
                        String.format(
                                Locale.ROOT,
                                "The character U+%04X stands here, which YAML forbids",
                                text.codePointAt(at)),
                        "Take it out, or write it as an escape in double quotes."));
    }

    /**
     * The problem that stopped the parser.
     *
     * @param reached the place of the last token, for a problem that has none of its own
     */
    static YamlProblem of(JacksonException e, Lines lines, Position reached) {
        if (e instanceof StreamConstraintsException) {
            return new YamlProblem(
                    YamlProblem.Kind.TOO_DEEP,
                    reached,
                    "",
                    "Nested deeper than " + YamlTextReader.MAX_DEPTH + " levels, or too long a name",
                    "Files of deployments need few levels; is this the right file?");
        }
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            Meaning meaning = meaning(String.valueOf(marked.getProblem()));
            return new YamlProblem(
                    meaning.kind(), at(marked, lines).orElse(reached), "", meaning.fact(), meaning.remedy());
        }
        return new YamlProblem(
                YamlProblem.Kind.SYNTAX,
                reached,
                "",
                "A name that is no single text",
                "Write a plain name before the ':'.");
    }

    private static Meaning meaning(String problem) {
        return MEANINGS.stream()
                .filter(meaning -> problem.contains(meaning.fragment()))
                .findFirst()
                .orElse(OTHER);
    }

    // What never ends, and what lacks its colon, is best shown where it starts.
    private static Optional<Position> at(MarkedYamlEngineException e, Lines lines) {
        String problem = String.valueOf(e.getProblem());
        boolean shownAtStart = problem.contains("end of stream") || problem.contains("could not find expected");
        Optional<Mark> mark = shownAtStart ? e.getContextMark() : e.getProblemMark();
        return mark.or(e::getProblemMark).map(m -> lines.atCodePoint(m.getIndex()));
    }
}
