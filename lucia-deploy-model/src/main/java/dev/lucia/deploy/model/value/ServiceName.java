package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name of the systemd service that is installed, without {@code .service}; safe in paths and user names.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "service name",
        pattern = "(?!.*\\.service$)[A-Za-z0-9_][A-Za-z0-9_.-]*",
        remedy = "Use letters, digits, '_', '.' and '-', without the suffix '.service', for example 'lucia'.",
        maxLength = 64)
public record ServiceName(@JsonValue String text) {
    public ServiceName {
        TextFormats.check(ServiceName.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static ServiceName of(String text) {
        return new ServiceName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
