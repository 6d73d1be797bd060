package dev.lucia.deploy.validate.schema;

import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether a value may stand in a message: not where programs get their settings from, unless it is no secret there. */
final class Shown {
    // What lies here is given to a program, which alone knows what of it is secret.
    private static final Set<String> GIVEN_TO_PROGRAMS = Set.of(
            "data", "stringData", "binaryData", "config", "secrets", "env", "extraEnv", "args", "command", "literals");
    private static final Pattern SENSITIVE =
            Pattern.compile("(?i).*(?:password|passwd|secret|token|api_?key|credential|connectionstring).*");

    private Shown() {}

    /** A scalar as it was written; empty where it may be a secret, and for lists and mappings. */
    static String text(YamlValue value) {
        return isHidden(value) ? "" : value.scalar().orElse("");
    }

    private static boolean isHidden(YamlValue value) {
        String[] keys = value.pointer().split("/", -1);
        boolean isGiven = false;
        boolean isSensitive = false;
        for (int i = 1; i < keys.length; i++) {
            isGiven |= GIVEN_TO_PROGRAMS.contains(keys[i]);
            isSensitive |= SENSITIVE.matcher(keys[i]).matches();
        }
        return isGiven ? !isKnownToBeNone(value.key()) : isSensitive;
    }

    private static boolean isKnownToBeNone(String key) {
        return SettingCatalog.standard().settings().stream()
                .filter(setting -> setting.name().text().equals(key))
                .findFirst()
                .map(setting -> !setting.isSensitive())
                .orElse(false);
    }
}
