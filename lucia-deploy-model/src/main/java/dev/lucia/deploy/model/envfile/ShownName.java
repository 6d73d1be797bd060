package dev.lucia.deploy.model.envfile;

import java.util.regex.Pattern;

/** A name as it may be shown to people. */
final class ShownName {
    private static final Pattern LOOKS_LIKE_A_NAME = Pattern.compile("[\\w.:\\[\\] -]{1,63}");

    private ShownName() {}

    /** Nothing in place of what does not look like a name: it may be the rest of a secret over several lines. */
    static String of(String name) {
        return LOOKS_LIKE_A_NAME.matcher(name).matches() ? name : "";
    }
}
