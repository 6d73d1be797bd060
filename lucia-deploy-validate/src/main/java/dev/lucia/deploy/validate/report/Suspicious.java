package dev.lucia.deploy.validate.report;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by names what may be a secret. It would rather hide too much. */
final class Suspicious {
    private static final Pattern NAME =
            Pattern.compile("(?i)pass|pwd|secret|token|key|credential|auth|bearer|environment=|env\\s|arg\\s");
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("(?=[A-Za-z+_-]*[0-9])[A-Za-z0-9+_-]{24,}");

    private static final Pattern HOLDS_ONE = Pattern.compile("(?i)passw|secret|token|@");
    private static final Pattern SIGN = Pattern.compile("[=:]");

    private Suspicious() {}

    /** Whether a name is that of a setting that everybody may see. */
    static boolean isPublicSetting(String name) {
        return find(name).filter(setting -> !setting.isSensitive()).isPresent();
    }

    /** Whether what stands under a name may be a secret, if it is the name of no setting. */
    static boolean isName(String name) {
        return NAME.matcher(name).find();
    }

    /** Whether a value looks as if somebody had generated it, or says that it holds a secret. */
    static boolean isValue(String value) {
        return LOOKS_LIKE_ONE.matcher(value).find() || HOLDS_ONE.matcher(value).find();
    }

    /** How much may be seen of a line of which nothing is known but its words. */
    static int end(String line) {
        return isName(line) || isValue(line) ? endOfName(line) : line.length();
    }

    /** How much may be seen of a line of which nothing is known: up to the sign that a value stands behind. */
    static int endOfName(String line) {
        Matcher sign = SIGN.matcher(line);
        return sign.find() ? sign.end() : 0;
    }

    private static Optional<Setting> find(String name) {
        try {
            return SettingCatalog.standard().find(SettingName.of(name));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
