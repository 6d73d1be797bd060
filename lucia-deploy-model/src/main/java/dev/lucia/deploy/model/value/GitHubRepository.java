package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A GitHub repository as {@code owner/name}.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "GitHub repository",
        pattern = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?/(?!\\.{1,2}$)[A-Za-z0-9._-]+",
        remedy = "Use owner and name, for example 'seiggy/lucia-dotnet'.",
        maxLength = 140)
public record GitHubRepository(@JsonValue String text) {
    public GitHubRepository {
        TextFormats.check(GitHubRepository.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static GitHubRepository of(String text) {
        return new GitHubRepository(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
