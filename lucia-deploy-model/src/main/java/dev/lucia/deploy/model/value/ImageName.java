package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An image's name without tag and digest, by the grammar of the OCI distribution specification and of Docker references.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "image name",
        pattern =
                "(?:" + ImageName.LABEL + "(?:(?:\\." + ImageName.LABEL
                        + ")+(?::[0-9]{1,5})?|:[0-9]{1,5})/)?[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*",
        remedy =
                "Use lower-case path components after an optional registry, without a tag, for example 'seiggy/lucia' or 'ghcr.io/seiggy/lucia'.",
        maxLength = 255)
public record ImageName(@JsonValue String text) {
    // The first component is a registry if it has a dot or a port, as Docker tells the two apart.
    static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";

    public ImageName {
        TextFormats.check(ImageName.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static ImageName of(String text) {
        return new ImageName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
