package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.setting.SettingName;

/**
 * An address that reads differently at the new place. Only settings that everybody may see are ever changed.
 *
 * @param name the setting
 * @param before what the old file says
 * @param after what the new file says
 */
public record Change(SettingName name, String before, String after) {}
