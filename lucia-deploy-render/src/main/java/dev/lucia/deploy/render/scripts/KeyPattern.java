package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.setting.KeyShapes;

/** {@link KeyShapes#PATTERN} for bash, whose regular expressions look neither behind nor ahead and give back what they took. */
final class KeyPattern {
    private KeyPattern() {}

    static String posix() {
        return KeyShapes.PATTERN
                .replace("(?<![A-Za-z0-9_-])", "(^|[^A-Za-z0-9_-])")
                .replace("(?![0-9A-Za-z])", "([^0-9A-Za-z]|$)")
                .replace("(?:", "(")
                .replace("}+", "}");
    }
}
