package dev.lucia.deploy.validate;

import java.util.Locale;

/** When text is coloured, as the command names it. */
enum ColorMode {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
