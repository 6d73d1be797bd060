package dev.lucia.deploy.render.scripts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingCatalog;
import java.util.Map;
import java.util.function.Function;

/** What was found out about the standard settings, which are the same for all deployments. */
final class Memory<T> {
    private final Function<Setting, T> finding;
    private final Map<Setting, T> standard;

    Memory(Function<Setting, T> finding) {
        this.finding = finding;
        this.standard =
                SettingCatalog.standard().settings().stream().collect(toUnmodifiableMap(Function.identity(), finding));
    }

    /** Found out now, unless the setting is a standard one. */
    T of(Setting setting) {
        T known = standard.get(setting);
        return known == null ? finding.apply(setting) : known;
    }
}
