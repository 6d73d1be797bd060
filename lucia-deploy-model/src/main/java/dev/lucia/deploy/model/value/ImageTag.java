package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An image's tag, by the grammar of the OCI distribution specification.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "image tag",
        pattern = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}",
        remedy =
                "A tag has 1 to 128 letters, digits, '_', '.' or '-' and starts with neither '.' nor '-', for example 'latest' or '1.0.0'.",
        maxLength = 128)
public record ImageTag(@JsonValue String text) {
    public ImageTag {
        TextFormats.check(ImageTag.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static ImageTag of(String text) {
        return new ImageTag(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
