package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An image's SHA-256 digest, as OCI registries give it.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "image digest",
        pattern = "sha256:[a-f0-9]{64}",
        remedy =
                "A digest is 'sha256:' and 64 lower-case hexadecimal digits; 'docker buildx imagetools inspect IMAGE' shows it.",
        maxLength = 71)
public record ImageDigest(@JsonValue String text) {
    public ImageDigest {
        TextFormats.check(ImageDigest.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static ImageDigest of(String text) {
        return new ImageDigest(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
