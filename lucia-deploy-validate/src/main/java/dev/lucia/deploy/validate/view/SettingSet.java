package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * The settings that Lucia is given together.
 *
 * @param method how it is run
 * @param settings those that stand there
 * @param missing the required ones that do not, where it is clear that all would
 * @param traits what decides on how they are understood
 */
public record SettingSet(
        DeploymentMethod method, List<ConfiguredSetting> settings, List<Missing> missing, Traits traits) {
    /**
     * A required setting that is not there.
     *
     * @param setting the setting
     * @param place what lacks it
     * @param remedy what to do about it
     */
    public record Missing(Setting setting, Place place, String remedy) {}

    /**
     * What decides on how settings are understood.
     *
     * @param provider who serves the models
     * @param complete whether a required setting that is not here is nowhere
     * @param example whether people are only shown what to fill in
     * @param hostNetwork whether localhost is the machine, and not the container
     */
    public record Traits(Provider provider, boolean complete, boolean example, boolean hostNetwork) {}

    public SettingSet {
        settings = List.copyOf(settings);
        missing = List.copyOf(missing);
    }

    /** The setting of this name, the last where there are several. */
    public Optional<ConfiguredSetting> find(String name) {
        return settings.stream().filter(setting -> setting.name().equals(name)).reduce((earlier, later) -> later);
    }
}
