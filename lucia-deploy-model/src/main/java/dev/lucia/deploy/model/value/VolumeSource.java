package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A host path that is bound into a container: absolute, or relative to the Compose file.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "volume source",
        pattern = "(?:\\.{1,2}(?:/[^\\u0000-\\u001f\\u007f]*)?|/[^\\u0000-\\u001f\\u007f]*)",
        remedy =
                "Use an absolute path or one that starts with './' or '../' and is relative to the Compose file, for example './config'.",
        maxLength = 1024)
public record VolumeSource(@JsonValue String text) {
    public VolumeSource {
        TextFormats.check(VolumeSource.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static VolumeSource of(String text) {
        return new VolumeSource(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
