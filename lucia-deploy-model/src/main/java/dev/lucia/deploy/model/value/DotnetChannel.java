package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A .NET version as the tags of its official images name it.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = ".NET channel",
        pattern = "[1-9][0-9]{0,2}\\.[0-9]{1,3}(?:\\.[0-9]{1,3})?(?:-[a-z0-9.]+)?",
        remedy = "Use the version of an image tag in quotes, for example \"10.0\".",
        maxLength = 64)
public record DotnetChannel(@JsonValue String text) {
    public DotnetChannel {
        TextFormats.check(DotnetChannel.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static DotnetChannel of(String text) {
        return new DotnetChannel(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
