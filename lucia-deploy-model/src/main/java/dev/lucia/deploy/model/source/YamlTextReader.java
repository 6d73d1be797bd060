package dev.lucia.deploy.model.source;

import dev.lucia.deploy.model.value.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.util.InternCache;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** Walks the tokens of a YAML text once, and notes values and places together. */
final class YamlTextReader {
    static final int MAX_DEPTH = 100;
    static final int MAX_ALIASED = 100_000;
    private static final int MAX_DIGITS = 1000;
    private static final Set<String> YES = Set.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON");
    private static final Set<String> NO = Set.of("n", "N", "no", "No", "NO", "off", "Off", "OFF");

    // Whoever reads a file decides how large it may be. Tokens need no mapper, whose making takes a tenth of a second.
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setAllowDuplicateKeys(true)
                    .setSchema(new CoreSchema())
                    .build())
            .disable(YAMLReadFeature.PARSE_OCTAL_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    // More than a decimal's exponent can be; a short commit such as 1e2345678901 looks like it.
    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?[0-9]{6,}");

    private final String text;
    private final YamlDialect dialect;
    private final Lines lines;
    private final List<YamlDocument> documents = new ArrayList<>();
    private final List<YamlProblem> problems = new ArrayList<>();
    private int reached;
    private Marks marks;
    private YamlAliases aliases = new YamlAliases();
    private boolean holdsNull;

    YamlTextReader(String text, YamlDialect dialect) {
        this.text = text;
        this.dialect = dialect;
        this.lines = new Lines(text);
        this.marks = new Marks(lines);
    }

    YamlText read() {
        YamlSyntax.unprintable(text, lines).ifPresentOrElse(problems::add, this::walk);
        return new YamlText(documents, problems);
    }

    private void walk() {
        try (YAMLParser parser =
                (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), new WholeCharacterReader(text))) {
            while (parser.nextToken() != null) {
                marks = new Marks(lines);
                aliases = new YamlAliases();
                holdsNull = false;
                JsonNode root = value(parser, null, "", here(parser));
                documents.add(new YamlDocument(root, marks, holdsNull));
            }
        } catch (JacksonException e) {
            problems.add(YamlSyntax.of(e, lines, lines.at(reached)));
        }
    }

    private JsonNode value(YAMLParser parser, Marks.@Nullable Entry around, String name, int key) {
        int start = here(parser);
        if (dialect.allowsAliases() && parser.isCurrentAlias()) {
            Marks.Entry alias = marks.add(new Marks.Entry(around, name, key, start, null, false));
            marks.end(alias);
            return aliased(alias);
        }
        NodeProperties properties = NodeProperties.at(text, start);
        @Nullable String source = parser.currentToken().isScalarValue() ? parser.getString() : null;
        boolean plain = source != null && (properties.end() == text.length() || isPlain(properties.end()));
        Marks.Entry entry = marks.add(new Marks.Entry(around, name, key, start, source, plain));
        refuseDecorations(start, entry::pointer);
        int before = aliases.values();
        aliases.count();
        JsonNode value = content(parser, entry);
        marks.end(entry);
        properties.anchor().ifPresent(anchor -> aliases.anchor(anchor, value, before));
        return value;
    }

    private JsonNode content(YAMLParser parser, Marks.Entry entry) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, entry);
            case START_ARRAY -> array(parser, entry);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> nothing();
            default -> text(parser.getString(), entry.plain());
        };
    }

    private JsonNode nothing() {
        holdsNull = true;
        return JsonNodeFactory.instance.nullNode();
    }

    private JsonNode text(String value, boolean plain) {
        boolean decides = plain && dialect == YamlDialect.YAML_1_1;
        return decides && (YES.contains(value) || NO.contains(value))
                ? JsonNodeFactory.instance.booleanNode(YES.contains(value))
                : JsonNodeFactory.instance.stringNode(value);
    }

    private boolean isPlain(int index) {
        return "\"'|>".indexOf(text.charAt(index)) < 0;
    }

    private JsonNode aliased(Marks.Entry entry) {
        String name = NodeProperties.alias(text, entry.start());
        Optional<JsonNode> value = aliases.resolve(name);
        if (value.isEmpty()) {
            problems.add(new YamlProblem(
                    YamlProblem.Kind.REFERENCE,
                    lines.at(entry.start()),
                    entry.pointer(),
                    "This alias names no anchor above it",
                    "Name one with '&' before the first use, or put a text that starts with '*' in quotes."));
        } else if (aliases.exceeds(name)) {
            refuseExpansion(entry);
            return nothing();
        }
        return value.orElseGet(this::nothing);
    }

    private void refuseExpansion(Marks.Entry entry) {
        if (problems.stream().noneMatch(problem -> problem.kind() == YamlProblem.Kind.TOO_MANY_ALIASES)) {
            problems.add(new YamlProblem(
                    YamlProblem.Kind.TOO_MANY_ALIASES,
                    lines.at(entry.start()),
                    entry.pointer(),
                    "The aliases up to here stand for more than " + MAX_ALIASED + " values",
                    "Write out what they stand for; a file that grows like this is an attack on its reader."));
        }
    }

    // Each of them silently eats the beginning of what a person forgot to quote, such as a password. The parser does
    // not tell of every anchor; but nothing else starts with these characters.
    private void refuseDecorations(int index, Supplier<String> pointer) {
        if (!dialect.allowsAliases() && index < text.length()) {
            switch (text.charAt(index)) {
                case '*' -> refuseDecoration("An alias", index, pointer.get());
                case '&' -> refuseDecoration("An anchor", index, pointer.get());
                case '!' -> refuseDecoration("A tag", index, pointer.get());
                default -> {}
            }
        }
    }

    private void refuseDecoration(String kind, int index, String pointer) {
        problems.add(new YamlProblem(
                YamlProblem.Kind.REFERENCE,
                lines.at(index),
                pointer,
                kind + " ('" + text.charAt(index) + "') stands here",
                "Take it out, or put a text that starts with '" + text.charAt(index) + "' in quotes."));
    }

    // .inf and .nan are floats of YAML that no decimal holds, and what is longer than any number stands for as much.
    private static JsonNode number(YAMLParser parser) {
        if (parser.getStringLength() > MAX_DIGITS) {
            return JsonNodeFactory.instance.numberNode(Double.POSITIVE_INFINITY);
        } else if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return parser.getNumberType() == JsonParser.NumberType.INT
                    ? JsonNodeFactory.instance.numberNode(parser.getIntValue())
                    : JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
        }
        return parser.isNaN() || EXPONENT.matcher(parser.getString()).find()
                ? JsonNodeFactory.instance.numberNode(Double.POSITIVE_INFINITY)
                : JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
    }

    private ObjectNode object(YAMLParser parser, Marks.Entry entry) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int key = here(parser);
            // Whoever looks a key up then compares references, in a hundred rules and a schema for each.
            String name = InternCache.instance.intern(parser.currentName());
            if (object.has(name)) {
                refuseRepetition(name, key, entry);
            }
            refuseDecorations(key, () -> entry.pointer(name));
            parser.nextToken();
            object.set(name, value(parser, entry, name, key));
        }
        if (dialect.allowsAliases()) {
            YamlAliases.merge(object);
        }
        return object;
    }

    private void refuseRepetition(String name, int key, Marks.Entry around) {
        int line = lines.at(marks.hide(around, name)).line();
        problems.add(new YamlProblem(
                YamlProblem.Kind.DUPLICATE_KEY,
                lines.at(key),
                around.pointer(name),
                "The key " + Quoted.of(name) + " is there twice, first in line " + line,
                "Keep one of them; a reader would silently take the last."));
    }

    private ArrayNode array(YAMLParser parser, Marks.Entry entry) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, entry, Integer.toString(array.size()), here(parser)));
        }
        return array;
    }

    private int here(YAMLParser parser) {
        reached = lines.index(parser.currentTokenLocation().getCharOffset());
        return reached;
    }
}
