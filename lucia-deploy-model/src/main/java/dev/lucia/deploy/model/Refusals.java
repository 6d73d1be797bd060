package dev.lucia.deploy.model;

import dev.lucia.deploy.model.schema.Shape;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.source.PointerSegment;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.model.source.YamlDocument;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.model.value.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The values of a description that were refused, and the words for it. */
final class Refusals {
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

    private final String source;
    private final YamlDocument document;
    private final List<Problem> problems = new ArrayList<>();
    private final NavigableSet<String> pointers = new TreeSet<>();

    Refusals(String source, YamlDocument document) {
        this.source = source;
        this.document = document;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The places of the refused values. */
    NavigableSet<String> pointers() {
        return pointers;
    }

    void unknown(String name, String parent, List<String> known) {
        addAtKey(
                parent + "/" + PointerSegment.of(name),
                "Unknown property " + Quoted.key(name) + " in "
                        + (parent.isEmpty() ? "the description" : shown(parent)),
                "Known: " + String.join(", ", known) + "." + Suggestion.didYouMean(name, known));
    }

    void missing(String name, String parent) {
        add(parent, "Missing '" + name + "' in " + shown(parent), "Add it here.");
    }

    void empty(String pointer, Shape wanted, boolean hasDefault) {
        add(
                pointer,
                shown(pointer) + " is empty",
                "Give it " + wanted + (hasDefault ? ", or leave the line out for its default." : "."));
    }

    void invalid(String pointer, InvalidValueException reason) {
        add(pointer, reason.fact() + " for " + shown(pointer), reason.remedy());
    }

    void wrongShape(String pointer, JsonNode value, Shape wanted, Class<?> type) {
        String written = mayBeSecret(wanted, type)
                ? ""
                : document.nearest(pointer).source().orElse("");
        if (wanted == Shape.NUMBER
                && value.isNumber()
                && DIGITS.matcher(written).matches()) {
            add(
                    pointer,
                    "Invalid value " + Quoted.of(written) + " for " + shown(pointer),
                    "No number here has so many digits.");
        } else {
            add(
                    pointer,
                    shown(pointer) + " is " + Shape.nameOf(value, written) + ", not " + wanted,
                    wanted.remedy(value, written));
        }
    }

    void addAtKey(String pointer, String fact, String remedy) {
        add(document.nearest(pointer).key(), pointer, fact, remedy);
    }

    private void add(String pointer, String fact, String remedy) {
        add(document.nearest(pointer).value(), pointer, fact, remedy);
    }

    private void add(Position position, String pointer, String fact, String remedy) {
        pointers.add(pointer);
        problems.add(new Problem(source, Optional.of(position), Quoted.withoutValue(pointer), fact + ".", remedy));
    }

    // Who writes a text where several properties belong may have written 'name=secret'.
    private static boolean mayBeSecret(Shape wanted, Class<?> type) {
        TextFormat format = type.getAnnotation(TextFormat.class);
        return type == Secret.class
                || type == Placeholder.class
                || (format != null && format.hidden())
                || wanted == Shape.PART
                || wanted == Shape.MAP
                || wanted == Shape.LIST;
    }

    private static String shown(String pointer) {
        return Quoted.key(Constraints.dotted(pointer));
    }
}
