package dev.lucia.deploy.render.setting;

import dev.lucia.deploy.model.setting.Category;
import dev.lucia.deploy.model.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an example says of a setting before its assignment. */
final class SettingComments {
    private SettingComments() {}

    /** The lines, without comment characters; none ends with a backslash, which would continue it. */
    static List<String> of(Setting setting, String shown) {
        List<String> lines = new ArrayList<>();
        lines.add(setting.description());
        String kind = setting.required() ? "Required" : "Optional";
        String rule = setting.category() == Category.EXTRA
                ? ""
                : ": " + setting.type().rule();
        lines.add(kind + (setting.isSensitive() ? ", secret" : "") + rule + ".");
        example(setting, shown).ifPresent(example -> lines.add("Example: " + example));
        return lines.stream()
                .map(line -> line.endsWith("\\") ? line + " " : line)
                .toList();
    }

    private static Optional<String> example(Setting setting, String shown) {
        return setting.category() == Category.EXTRA || setting.isSensitive()
                ? Optional.empty()
                : setting.examples().stream()
                        .filter(example -> !example.equals(shown))
                        .findFirst();
    }
}
