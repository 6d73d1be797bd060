package dev.lucia.deploy.validate.shape;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.source.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What files of one kind may hold, read from a table.
 *
 * <p>The table is YAML: {@code mappings} with the keys of each, {@code name!} for one that has to be there and {@code /regex/}
 * for all that match; {@code types} with names for what is said often; {@code formats} of scalars, or with {@code text} of
 * texts alone. A type is a list of
 * alternatives, {@code text | [text] | {scalar}}: a word names {@code text}, {@code number}, {@code boolean}, {@code null}, {@code
 * scalar}, {@code any}, a format, a type or a mapping; brackets make a list and braces a mapping of any keys; {@code =a,b} is
 * a choice. A text with what {@code dynamic} says in it is worked out later and fits wherever a scalar does.
 */
public final class Shapes {
    private static final int MANY = 20;

    private final Entries root;
    private final String dynamic;

    Shapes(Entries root, String dynamic) {
        this.root = root;
        this.dynamic = dynamic;
    }

    /** What a Compose file may hold, by the Compose Specification. */
    public static Shapes compose() {
        return Known.COMPOSE;
    }

    /** What a workflow of GitHub Actions may hold. */
    public static Shapes workflow() {
        return Known.WORKFLOW;
    }

    // Read when first asked for; a table that is not right fails every use of it, and so every test.
    private static final class Known {
        static final Shapes COMPOSE = load("composefile.yaml");
        static final Shapes WORKFLOW = load("workflow.yaml");

        private static Shapes load(String name) {
            try (InputStream in = Shapes.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("The table " + name + " is missing.");
                }
                return ShapeReader.read(new String(in.readAllBytes(), UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What does not fit, in the order of the document. */
    public Stream<Misfit> check(YamlValue document) {
        return check(document, Type.of(root));
    }

    /** Whether a mapping that lacks a key has one that looks like it, so that one mistake is not reported twice. */
    public static boolean isMisspelt(YamlValue mapping, String key) {
        return mapping.keys().stream()
                .anyMatch(written -> Suggestion.nearest(written, List.of(key)).isPresent());
    }

    private Stream<Misfit> check(YamlValue value, Type type) {
        JsonNode node = value.node();
        if (type.any()) {
            return Stream.empty();
        } else if (node.isObject() && type.mapping().isPresent()) {
            return checkKeys(value, type.mapping().get());
        } else if (node.isArray() && type.items().isPresent()) {
            return value.items().flatMap(item -> check(item, type.items().get()));
        } else if (node.isValueNode() && (type.accepts(node) || isDynamic(node, type))) {
            return Stream.empty();
        }
        return Stream.of(wrong(value, type));
    }

    private boolean isDynamic(JsonNode node, Type type) {
        return node.isString()
                && node.asString().contains(dynamic)
                && !type.scalars().isEmpty();
    }

    private Stream<Misfit> checkKeys(YamlValue mapping, Entries entries) {
        Stream<Misfit> missing = entries.required().stream()
                .filter(key -> !mapping.at(key).isPresent() && !isMisspelt(mapping, key))
                .map(key -> new Misfit(
                        Misfit.Kind.MISSING, mapping, "'" + key + "' is missing in " + name(mapping) + ".", "Add it."));
        Stream<Misfit> wrong = mapping.values().flatMap(value -> {
            Optional<Type> type = entries.typeOf(value.key());
            return type.isPresent() ? check(value, type.get()) : Stream.of(unknown(mapping, value.key(), entries));
        });
        return Stream.concat(missing, wrong);
    }

    private static Misfit unknown(YamlValue mapping, String key, Entries entries) {
        List<String> known = entries.known().stream().sorted().toList();
        String hint = known.isEmpty()
                ? "A name is made of letters, digits, '_' and '-'."
                : known.size() > MANY
                        ? "Take it out, or write the key that was meant."
                        : "Known here: " + String.join(", ", known) + ".";
        return new Misfit(
                Misfit.Kind.UNKNOWN_KEY,
                mapping.at(key),
                "There is no key " + Quoted.key(key) + " in " + name(mapping) + "." + Suggestion.didYouMean(key, known),
                hint);
    }

    private static Misfit wrong(YamlValue value, Type type) {
        JsonNode node = value.node();
        boolean isOfForm =
                node.isValueNode() && !node.isNull() && !type.scalars().isEmpty();
        String text = node.isValueNode() ? node.asString() : "";
        String known = type.scalars().stream()
                .map(scalar -> scalar.didYouMean(text))
                .findFirst()
                .orElse("");
        return new Misfit(
                Misfit.Kind.WRONG_TYPE,
                value,
                isOfForm && !type.scalars().contains(Scalar.TEXT)
                        ? Quoted.of(value.scalar().orElse(text)) + " is no value of " + name(value) + "." + known
                        : sentence(name(value) + " is " + kind(node) + ", which does not belong there."),
                "It takes " + type.what()
                        + (isOfForm && node.isNumber() && type.scalars().contains(Scalar.TEXT)
                                ? ": put the value in quotes."
                                : "."));
    }

    private static String kind(JsonNode node) {
        return node.isObject()
                ? "a mapping"
                : node.isArray()
                        ? "a list"
                        : node.isNumber()
                                ? "a number"
                                : node.isBoolean() ? "a boolean" : node.isNull() ? "empty" : "text";
    }

    /** The nearest key, since an index says little: {@code 'ports'}, {@code an element of 'ports'}. */
    private static String name(YamlValue value) {
        YamlValue named = value.named();
        String name = named.pointer().isEmpty() ? "the file" : Quoted.key(named.key());
        return named.equals(value) ? name : "an element of " + name;
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
