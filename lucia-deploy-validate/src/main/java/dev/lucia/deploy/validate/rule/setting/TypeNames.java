package dev.lucia.deploy.validate.rule.setting;

import dev.lucia.deploy.model.setting.Setting;
import java.util.Locale;
import java.util.Set;

/** Tells the types of settings by their names in the catalogue; each belongs to one rule. */
final class TypeNames {
    private static final Set<String> URLS = Set.of("URL", "URL or empty");
    private static final Set<String> KEYS = Set.of("token", "API key");
    private static final String LISTEN_URLS = "listen URLs";
    private static final String REDIS_CONNECTION = "Redis connection string";

    private TypeNames() {}

    static boolean isUrl(Setting setting) {
        return URLS.contains(setting.type().name());
    }

    static boolean isKey(Setting setting) {
        return KEYS.contains(setting.type().name());
    }

    static boolean isListenUrls(Setting setting) {
        return setting.type().name().equals(LISTEN_URLS);
    }

    static boolean isRedisConnection(Setting setting) {
        return setting.type().name().equals(REDIS_CONNECTION);
    }

    static boolean isOther(Setting setting) {
        return setting.type().allowed().isEmpty()
                && !isUrl(setting)
                && !isKey(setting)
                && !isListenUrls(setting)
                && !isRedisConnection(setting);
    }

    /** Whether a connection string holds a password, as an option or before an {@code @}. */
    static boolean holdsPassword(String connection) {
        return connection.contains("@") || connection.toLowerCase(Locale.ROOT).contains("password");
    }
}
