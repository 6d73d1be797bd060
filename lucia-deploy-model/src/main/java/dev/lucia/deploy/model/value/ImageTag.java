package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

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
    private static final Pattern VERSION = Pattern.compile(".*[0-9]\\.[0-9].*");
    // Dates, build numbers and commits.
    private static final Pattern BUILD =
            Pattern.compile(".*(?:[0-9]{6,}|[0-9]{4}-[0-9]{2}-[0-9]{2}).*|(?:.*[-_.])?(?=[a-f]*[0-9])[0-9a-f]{7,40}");

    public ImageTag {
        TextFormats.check(ImageTag.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static ImageTag of(String text) {
        return new ImageTag(text);
    }

    /**
     * Whether images are published under it again and again, by its looks: {@code 7-alpine}, {@code stable} and {@code main} move,
     * {@code 7.4-alpine}, {@code 20240612} and {@code sha-3f2a9c1} do not.
     */
    public boolean moves() {
        return !VERSION.matcher(text).matches() && !BUILD.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
