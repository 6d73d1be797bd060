package dev.lucia.deploy.render.escape;

import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import java.util.regex.Pattern;

/**
 * Variables in a Compose file that carry a text: the message for one that is not set, or the default (Compose
 * Specification, "Interpolation").
 *
 * <p>Compose looks for the end of such a text by counting braces, differently from version to version (compose-go's
 * {@code template} package), and on one line alone; so the text can hold neither braces nor line breaks. It interpolates
 * the text again, so dollar signs are written twice.
 */
public final class ComposeVariable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Alphabet ALPHABET = Alphabet.without(
            "{}\n\r",
            "the text of a Compose variable",
            "Use a text on one line without braces; a longer one belongs into the .env file.");
    private static final Escaper YAML = new YamlEscaper();

    private ComposeVariable() {}

    /**
     * A variable without which Compose stops, as a whole YAML scalar: <code>"${NAME:?message}"</code>.
     *
     * @param name the variable: letters, digits and underscores
     * @param message what Compose says if the variable is not set or empty
     * @return the scalar, quotes included
     * @throws InvalidValueException if the name is none or the message cannot stand there
     */
    public static String required(String name, String message) {
        return YAML.escape(reference(name, ":?", message));
    }

    /**
     * A variable with a default, as a whole YAML scalar: <code>"${NAME:-text}"</code>.
     *
     * @param name the variable: letters, digits and underscores
     * @param text what stands for the variable if it is not set or empty
     * @return the scalar, quotes included
     * @throws InvalidValueException if the name is none or the text cannot stand there
     */
    public static String orDefault(String name, String text) {
        return YAML.escape(reference(name, ":-", text));
    }

    /**
     * The text alone, for a scalar that is composed of more than one variable and quoted as YAML afterwards.
     *
     * @param text a message or a default
     * @return what stands between the operator and the closing brace
     * @throws InvalidValueException if the text cannot stand there
     */
    public static String text(String text) {
        ALPHABET.check(text);
        return text.replace("$", "$$");
    }

    /** Whether a text can be a message or a default. */
    public static boolean holds(String text) {
        return ALPHABET.canHold(text);
    }

    private static String reference(String name, String operator, String text) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValueException(
                    "Invalid name of a variable " + Quoted.of(name),
                    "Use letters, digits and underscores, no digit first, for example 'HOMEASSISTANT_TOKEN'.");
        }
        return "${" + name + operator + text(text) + "}";
    }
}
