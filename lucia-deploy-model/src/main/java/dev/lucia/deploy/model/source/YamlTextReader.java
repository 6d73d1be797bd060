package dev.lucia.deploy.model.source;

import dev.lucia.deploy.model.value.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;
import tools.jackson.dataformat.yaml.YAMLSchema;

/** Walks the tokens of a YAML text once, and notes values and places together. */
final class YamlTextReader {
    static final int MAX_DEPTH = 100;

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .yamlSchema(YAMLSchema.CORE)
                    .disable(YAMLReadFeature.PARSE_OCTAL_NUMBERS)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private final List<YamlDocument> documents = new ArrayList<>();
    private final List<YamlProblem> problems = new ArrayList<>();
    private Map<String, YamlDocument.Mark> marks = new HashMap<>();

    YamlText read(String text) {
        try (YAMLParser parser = (YAMLParser) MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                marks = new HashMap<>();
                JsonNode root = value(parser, "", here(parser));
                documents.add(new YamlDocument(root, marks));
            }
        } catch (StreamConstraintsException e) {
            problems.add(new YamlProblem(
                    at(e.getLocation()),
                    "",
                    "Too deep, too long or too many digits",
                    "Values nest at most " + MAX_DEPTH + " levels deep; keep the file as small as its purpose."));
        } catch (JacksonException e) {
            problems.add(syntax(e));
        }
        return new YamlText(documents, problems);
    }

    private JsonNode value(YAMLParser parser, String pointer, Position key) {
        Position start = here(parser);
        if (parser.isCurrentAlias()) {
            problems.add(new YamlProblem(
                    start, pointer, "An alias stands here", "Write the value out; aliases are not followed."));
        }
        JsonToken token = parser.currentToken();
        Optional<String> source = token.isScalarValue() ? Optional.ofNullable(parser.getString()) : Optional.empty();
        marks.put(pointer, new YamlDocument.Mark(key, start, source));
        return switch (token) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            default -> JsonNodeFactory.instance.stringNode(parser.getString());
        };
    }

    private static JsonNode integer(YAMLParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.INT
                ? JsonNodeFactory.instance.numberNode(parser.getIntValue())
                : JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
    }

    // .inf and .nan are floats of YAML that no decimal can hold.
    private static JsonNode number(YAMLParser parser) {
        return parser.isNaN()
                ? JsonNodeFactory.instance.numberNode(parser.getDoubleValue())
                : JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
    }

    private ObjectNode object(YAMLParser parser, String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Position key = here(parser);
            String name = parser.currentName();
            String child = pointer + "/" + segment(name);
            YamlDocument.@Nullable Mark first = marks.get(child);
            if (first != null && object.has(name)) {
                problems.add(new YamlProblem(
                        key,
                        child,
                        "The key " + Quoted.of(name) + " is there twice, first in line "
                                + first.key().line(),
                        "Keep one of them; a reader would silently take the last."));
            }
            parser.nextToken();
            object.set(name, value(parser, child, key));
        }
        return object;
    }

    private ArrayNode array(YAMLParser parser, String pointer) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size(), here(parser)));
        }
        return array;
    }

    /** A key as a segment of a JSON Pointer (RFC 6901). */
    static String segment(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Position here(YAMLParser parser) {
        return at(parser.currentTokenLocation());
    }

    private static Position at(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? Position.START
                : new Position(location.getLineNr(), Math.max(1, location.getColumnNr()));
    }

    // The parser's whole message quotes the text around the place, which may be a secret: only its problem is shown.
    private static YamlProblem syntax(JacksonException e) {
        String what = e.getCause() instanceof MarkedYamlEngineException marked && marked.getProblem() != null
                ? ": " + marked.getProblem()
                : "";
        return new YamlProblem(
                at(e.getLocation()),
                "",
                "Not YAML" + what,
                "Look at the indentation, the quotes and the colons of this line and of the one before it.");
    }
}
