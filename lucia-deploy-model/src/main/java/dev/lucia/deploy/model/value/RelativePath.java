package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A normal path below a directory that the context names; it can not leave it.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "path",
        pattern =
                "(?!\\.{1,2}(?:/|$))[^/*?\\[\\]\\\\\\u0000-\\u001f\\u007f]+(?:/(?!\\.{1,2}(?:/|$))[^/*?\\[\\]\\\\\\u0000-\\u001f\\u007f]+)*",
        remedy =
                "Use a path below the source tree, without '..', a leading '/' and the wildcards * ? [ ] \\, for example 'lucia.AgentHost/lucia.AgentHost.csproj'.",
        maxLength = 1024)
public record RelativePath(@JsonValue String text) {
    public RelativePath {
        TextFormats.check(RelativePath.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static RelativePath of(String text) {
        return new RelativePath(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
