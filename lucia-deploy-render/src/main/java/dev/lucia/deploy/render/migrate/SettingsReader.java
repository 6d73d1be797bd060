package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.setting.SettingValues;
import java.util.List;

/** Reads settings as the program that the files are for hands them to Lucia. */
interface SettingsReader {
    /**
     * The settings of the files together; where two give one, the later wins.
     *
     * @param remarks takes what is wrong with them and what is worth knowing
     */
    SettingValues read(List<SettingsSource> files, Remarks remarks);
}
