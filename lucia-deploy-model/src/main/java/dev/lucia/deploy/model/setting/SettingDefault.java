package dev.lucia.deploy.model.setting;

import java.util.Optional;

/** The value that holds where a person gives none. */
@FunctionalInterface
public interface SettingDefault {
    /** The default in this context; empty where the setting has none and must be filled in. */
    Optional<String> in(SettingContext context);

    /** No default anywhere. */
    static SettingDefault none() {
        return context -> Optional.empty();
    }

    /** The same default everywhere; the empty text is a value too. */
    static SettingDefault always(String value) {
        return context -> Optional.of(value);
    }
}
