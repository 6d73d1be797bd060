package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.StorableText;

/** The settings of files while they are being read. */
final class Gathering {
    private final Remarks remarks;
    private SettingValues values = SettingValues.empty();

    Gathering(Remarks remarks) {
        this.remarks = remarks;
    }

    /**
     * Takes a setting, in the place of an earlier one of its name, or says why it can not travel.
     *
     * @param place where it stands, as the beginning of a message
     */
    void take(String place, String name, String value) {
        if (!StorableText.is(value)) {
            remarks.problem(place + ": the value holds a character that no variable can. " + StorableText.REMEDY);
            return;
        }
        try {
            values = values.with(SettingName.of(name), value);
        } catch (InvalidValueException e) {
            // Its text is not shown: what does not look like a name may be the rest of a secret over several lines.
            remarks.problem(place + ": not every method carries a variable of this name. " + e.remedy());
        }
    }

    SettingValues values() {
        return values;
    }
}
