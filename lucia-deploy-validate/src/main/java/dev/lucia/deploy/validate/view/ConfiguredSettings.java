package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ConfiguredSetting.Known;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every place of a tree where settings of Lucia stand, whatever file it is.
 *
 * @param sets the settings that are given together
 */
public record ConfiguredSettings(List<SettingSet> sets) {
    public ConfiguredSettings {
        sets = List.copyOf(sets);
    }

    /** The settings of a tree. */
    public static ConfiguredSettings of(SourceTree tree) {
        return tree.view(ConfiguredSettings.class, ConfiguredSettings::find);
    }

    /** What the names of variables stand for in a tree. */
    public static Names names(SourceTree tree) {
        return tree.view(Names.class, t -> new Names(SettingLookup.of(t)));
    }

    /** Names of variables, by the catalogue with what the tree's description adds to it. */
    public static final class Names {
        private final SettingLookup lookup;

        private Names(SettingLookup lookup) {
            this.lookup = lookup;
        }

        /** Whether a variable of this name holds a secret: a sensitive setting, or what seems to mean one. */
        public boolean isSensitive(String name) {
            Known known = lookup.known(name);
            return known.setting().or(known::meant).filter(Setting::isSensitive).isPresent();
        }
    }

    private static ConfiguredSettings find(SourceTree tree) {
        SettingLookup lookup = SettingLookup.of(tree);
        return new ConfiguredSettings(Stream.of(
                        EnvFileSettings.in(tree, lookup),
                        ComposeSettings.in(tree, lookup),
                        KubernetesSettings.in(tree, lookup),
                        HelmSettings.in(tree, lookup))
                .flatMap(sets -> sets)
                .toList());
    }
}
