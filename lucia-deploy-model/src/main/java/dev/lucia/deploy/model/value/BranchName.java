package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A git branch, by git-check-ref-format(1), of the characters that need no quoting in a workflow's filter.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "branch name",
        pattern = "(?![-/.]|@$)(?!.*(?:\\.\\.|//|/\\.|\\.lock(?:/|$)|[/.]$))[A-Za-z0-9._/@=-]+",
        remedy = "Use letters, digits and '.', '_', '-', '/', as git check-ref-format allows, for example 'main'.",
        maxLength = 255)
public record BranchName(@JsonValue String text) {
    public BranchName {
        TextFormats.check(BranchName.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static BranchName of(String text) {
        return new BranchName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
