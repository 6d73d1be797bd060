package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A setting as the scripts know it.
 *
 * @param name the environment variable
 * @param required whether Lucia does not work without it
 * @param sensitive whether nobody may see its value
 * @param kind what is checked of its value
 * @param rule the same in words
 * @param minimum the fewest characters, where that matters
 * @param allowed the only values; empty where there are others
 * @param examples values that everybody knows
 */
record SettingRule(
        String name,
        boolean required,
        boolean sensitive,
        String kind,
        String rule,
        int minimum,
        List<String> allowed,
        List<String> examples) {
    private static final int LONGEST_MINIMUM = 1000;
    private static final Memory<SettingRule> RULES = new Memory<>(SettingRule::of);

    static List<SettingRule> all(Deployment deployment) {
        return deployment.catalog().settings().stream().map(RULES::of).toList();
    }

    private static SettingRule of(Setting setting) {
        Kind kind = Kind.of(setting);
        return new SettingRule(
                setting.name().text(),
                setting.required(),
                setting.isSensitive(),
                kind.text(),
                setting.type().rule(),
                kind == Kind.TOKEN || kind == Kind.API_KEY ? minimum(setting) : 0,
                setting.type().allowed(),
                setting.examples());
    }

    // The model holds it inside the check, so the check is asked.
    private static int minimum(Setting setting) {
        return IntStream.range(0, LONGEST_MINIMUM)
                .filter(length -> isValue(setting, "x".repeat(length)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isValue(Setting setting, String value) {
        try {
            setting.check(value, Provider.OTHER);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }
}
