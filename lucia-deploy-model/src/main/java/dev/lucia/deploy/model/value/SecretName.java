package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name of a GitHub Actions secret; never its value.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "secret name",
        pattern = "(?!GITHUB_)[A-Z_][A-Z0-9_]*",
        remedy =
                "Use capital letters, digits and '_', not starting with a digit or 'GITHUB_', for example 'DOCKER_HUB_TOKEN'.",
        maxLength = 255,
        hidden = true)
public record SecretName(@JsonValue String text) {
    public SecretName {
        TextFormats.check(SecretName.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static SecretName of(String text) {
        return new SecretName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
