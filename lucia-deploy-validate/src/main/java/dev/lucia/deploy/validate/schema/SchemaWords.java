package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.model.schema.Shape;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.schema.SchemaProblem.Kind;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a schema has against a document, in words and places for people. */
final class SchemaWords {
    private final YamlValue root;

    /**
     * For the problems of a document.
     *
     * @param root where the values stand; it may lack some that are judged, whose places are then those around them
     */
    SchemaWords(YamlValue root) {
        this.root = root;
    }

    /** All that is wrong, once for each value. */
    List<SchemaProblem> problems(List<SchemaError> errors) {
        List<SchemaProblem> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SchemaError error : errors) {
            boolean repeats = seen.contains(error.pointer()) && error.property().isEmpty();
            if (!repeats) {
                found.add(problem(error));
            }
            if (error.property().isEmpty()) {
                seen.add(error.pointer());
            }
        }
        return found;
    }

    private SchemaProblem problem(SchemaError error) {
        YamlValue value = root.find(error.pointer());
        return switch (error.keyword()) {
            case "additionalProperties", "unevaluatedProperties" -> unknown(error, value);
            case "required" -> required(error, value);
            case "type" -> type(error, value);
            default -> notAllowed(error, value);
        };
    }

    private static SchemaProblem unknown(SchemaError error, YamlValue value) {
        List<String> known = List.copyOf(error.schema().path("properties").propertyNames());
        String didYouMean = Suggestion.didYouMean(error.property(), known);
        String remedy = "Correct the name, or take it out.";
        if (!didYouMean.isEmpty()) {
            remedy = didYouMean.strip();
        } else if (!known.isEmpty()) {
            remedy = "Known here: " + String.join(", ", known) + ".";
        }
        return new SchemaProblem(
                Kind.UNKNOWN,
                value.at(error.property()).keyPlace(),
                "There is no " + Quoted.key(error.property()) + within(value) + ".",
                remedy);
    }

    private static SchemaProblem required(SchemaError error, YamlValue value) {
        YamlValue missing = value.at(error.property());
        boolean takenOut = missing.isPresent();
        Place place = takenOut ? missing.keyPlace() : lacking(value);
        return new SchemaProblem(
                Kind.REQUIRED,
                new Place(place.file(), place.position(), missing.pointer()),
                takenOut
                        ? "'" + error.property() + "' is empty" + within(value) + ", and must be set."
                        : "'" + error.property() + "' is missing" + within(value) + ".",
                takenOut ? "Give it a value." : "Add it.");
    }

    /** The place for what a mapping lacks: its key; in a list and at the root its first key. */
    static Place lacking(YamlValue mapping) {
        return !mapping.equals(mapping.named()) || mapping.pointer().isEmpty()
                ? mapping.startPlace()
                : mapping.keyPlace();
    }

    private static SchemaProblem type(SchemaError error, YamlValue value) {
        List<String> types = error.types();
        String written = Shown.text(value);
        if (isAmbiguous(value, types)) {
            return Ambiguity.of(value, written);
        }
        return new SchemaProblem(
                Kind.TYPE,
                value.place(),
                sentence(name(value)) + " is "
                        + types.stream().map(SchemaWords::typeName).collect(Collectors.joining(" or "))
                        + ", and here is " + Shape.nameOf(error.value(), written) + ".",
                shape(types).remedy(error.value(), written));
    }

    private static boolean isAmbiguous(YamlValue value, List<String> types) {
        boolean isWord = value.node().isBoolean()
                && value.isPlain()
                && !value.scalar().orElse("").equalsIgnoreCase(value.node().asString());
        return (isWord && types.contains("string")) || Ambiguity.isNumber(value);
    }

    private static String typeName(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "string" -> "a text";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "a mapping";
            default -> "empty";
        };
    }

    private static Shape shape(List<String> types) {
        if (types.contains("number") && types.contains("string")) {
            return Shape.QUANTITY;
        }
        return switch (types.get(0)) {
            case "integer", "number" -> Shape.NUMBER;
            case "boolean" -> Shape.SWITCH;
            case "array" -> Shape.LIST;
            case "object" -> Shape.PART;
            default -> Shape.TEXT;
        };
    }

    private static SchemaProblem notAllowed(SchemaError error, YamlValue value) {
        String written = Shown.text(value);
        String shown = written.isEmpty() ? "This value" : Quoted.of(written);
        return new SchemaProblem(
                Kind.VALUE,
                value.place(),
                shown + " is not allowed for " + name(value) + ".",
                Allowed.remedy(error, written));
    }

    /** What a value is called: its key, or what it is an element of. */
    static String name(YamlValue value) {
        YamlValue named = value.named();
        if (named.pointer().isEmpty()) {
            return "The document";
        }
        String name = Quoted.key(named.key());
        return named.equals(value) ? name : "an entry of " + name;
    }

    private static String sentence(String words) {
        return words.startsWith("an ") ? "A" + words.substring(1) : words;
    }

    /** {@code in 'spec'}, after a space; nothing for the whole document. */
    static String within(YamlValue value) {
        return value.pointer().isEmpty() ? "" : " in " + name(value);
    }
}
