package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.Secret;
import java.util.List;

/**
 * What came of a migration.
 *
 * @param content the whole new file, which holds secrets: write it where only its owner reads it
 * @param values the settings that stand in it
 * @param changes the addresses that read differently now
 * @param toFillIn the settings that are still placeholders
 * @param notes what else a person should know, in whole sentences
 */
public record Migrated(
        Secret content, SettingValues values, List<Change> changes, List<SettingName> toFillIn, List<String> notes) {
    public Migrated {
        changes = List.copyOf(changes);
        toFillIn = List.copyOf(toFillIn);
        notes = List.copyOf(notes);
    }

    /** A name as messages show it: one that is very long may be the rest of a secret over several lines. */
    public static String shown(SettingName name) {
        return name.text().length() <= MAX_SHOWN
                ? "'" + name + "'"
                : "a variable with a name of more than " + MAX_SHOWN + " characters";
    }

    private static final int MAX_SHOWN = 63;
}
