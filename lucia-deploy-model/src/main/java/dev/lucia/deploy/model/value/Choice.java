package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/** One of a closed list of words: what the enums of the description have in common. */
public interface Choice {
    /** The word as it is written in the description and in the rendered files. */
    @JsonValue
    String text();

    /** The words of an enum, in the order of their declaration. */
    static <E extends Enum<E> & Choice> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choice::text).toList();
    }

    /**
     * The constant that is written so, letter for letter.
     *
     * @param what what the enum's words are, for the message: {@code a restart policy}
     * @throws InvalidValueException for any other word; it lists the allowed ones and the nearest
     */
    static <E extends Enum<E> & Choice> E parse(Class<E> type, String what, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.text().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid(what, text, words(type)));
    }

    /** The refusal of a word that is none of the allowed ones. */
    static InvalidValueException invalid(String what, String text, List<String> allowed) {
        return new InvalidValueException(
                Quoted.of(text) + " is not " + what,
                "Allowed: " + String.join(", ", allowed) + "." + Suggestion.didYouMean(text, allowed));
    }
}
