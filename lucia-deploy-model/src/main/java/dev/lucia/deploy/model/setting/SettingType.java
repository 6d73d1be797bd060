package dev.lucia.deploy.model.setting;

import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.List;

/**
 * What the values of a setting are.
 *
 * @param name what the type is called in guides, such as {@code URL}
 * @param rule the rule in words, for people: a clause without a full stop
 * @param pattern a regular expression that every valid value matches as a whole, and that JSON Schemas carry; the check
 *     may be stricter
 * @param allowed the only values, in the order to show them; empty where the type is not a list of words
 * @param check refuses what is no value of the type
 */
public record SettingType(String name, String rule, String pattern, List<String> allowed, Check check) {
    public SettingType {
        allowed = List.copyOf(allowed);
    }

    /** Refuses values. */
    @FunctionalInterface
    public interface Check {
        /**
         * Returns for a valid value.
         *
         * @param provider who serves the models, since a local server takes any word for its key
         * @throws InvalidValueException for any other; it shows the value only where the type is never sensitive
         */
        void accept(String value, Provider provider);
    }
}
