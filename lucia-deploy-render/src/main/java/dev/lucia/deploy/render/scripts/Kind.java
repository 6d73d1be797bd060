package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.setting.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a script checks of a value: the type of its setting, for which the script has a function of its own.
 *
 * <p>The script says what the model says: each kind knows wrong values, and the model is asked what it says of them.
 */
enum Kind {
    URL("URL", Map.of("user", "a@b", "invalid", Kind.NO_VALUE, "host", "http://_")),
    OPTIONAL_URL("URL or empty", Map.of("user", "a@b", "invalid", Kind.NO_VALUE, "host", "http://_")),
    WORD("word", Map.of("empty", "", "space", "a b")),
    TOKEN("token", Map.of("space", "a b", "short", "x")),
    API_KEY("API key", Map.of("space", "a b", "short", "x", "empty", "")),
    CHOICE("choice", Map.of("invalid", Kind.NO_VALUE)),
    REDIS_CONNECTION(
            "Redis connection string",
            Map.of("password", "a@b", "address", Kind.NO_VALUE, "none", "ssl=true", "port", "h:70000")),
    LISTEN_URLS("listen URLs", Map.of("user", "a@b", "invalid", Kind.NO_VALUE, "port", "http://h:70000")),
    HEADER_LIST("header list", Map.of("invalid", "x")),
    NON_EMPTY("text", Map.of("empty", "")),
    TEXT("text", Map.of());

    /** What is the value of no type, and near to no word. */
    private static final String NO_VALUE = "§";

    private final String type;
    private final Map<String, String> wrong;

    Kind(String type, Map<String, String> wrong) {
        this.type = type;
        this.wrong = wrong;
    }

    /** The kind of a setting. */
    static Kind of(Setting setting) {
        List<Kind> kinds = Arrays.stream(values())
                .filter(kind -> kind.type.equals(setting.type().name()))
                .toList();
        if (kinds.isEmpty()) {
            throw new IllegalStateException("The scripts do not know the type of '" + setting.name() + "'.");
        }
        return kinds.size() == 1 ? kinds.get(0) : takesEmpty(setting) ? TEXT : NON_EMPTY;
    }

    // The two kinds of text differ in whether the empty one is a value.
    private static boolean takesEmpty(Setting setting) {
        return "".matches(setting.type().pattern());
    }

    /** A value that is wrong, by what is wrong with it. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** The end of the name of the function that checks it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
