package dev.lucia.deploy.model.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** Checks texts against the {@link TextFormat} of their type. */
final class TextFormats {
    private static final ClassValue<Compiled> COMPILED = new ClassValue<>() {
        @Override
        protected Compiled computeValue(Class<?> type) {
            TextFormat format = type.getAnnotation(TextFormat.class);
            return new Compiled(format, Pattern.compile(format.pattern()));
        }
    };

    private record Compiled(TextFormat format, Pattern pattern) {}

    private TextFormats() {}

    /** Refuses a text that does not follow the format of the type. */
    static void check(Class<? extends Record> type, String text) {
        Compiled compiled = COMPILED.get(type);
        if (text.length() > compiled.format().maxLength()
                || !UTF_8.newEncoder().canEncode(text)
                || !compiled.pattern().matcher(text).matches()) {
            throw invalid(type, text);
        }
    }

    /** The refusal of a text that matches the pattern and is wrong all the same. */
    static InvalidValueException invalid(Class<? extends Record> type, String text) {
        TextFormat format = COMPILED.get(type).format();
        return new InvalidValueException(
                "Invalid " + format.what() + (format.hidden() ? "" : " " + Quoted.of(text)), format.remedy());
    }
}
