package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;

/** Writes settings in the quoting of the program that reads them. */
interface SettingsWriter {
    /** Whether a file of this kind names every setting; one that does not leaves the rest to what it is laid over. */
    boolean isWhole();

    /** Refuses what a file of this kind can not hold. */
    void check(Deployment deployment, SettingName name, String value, Remarks remarks);

    /** The file, of values that were checked. */
    String write(Deployment deployment, SettingValues values);
}
