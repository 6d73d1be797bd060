package dev.lucia.deploy.render.setting;

import dev.lucia.deploy.model.setting.Category;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an example says of a setting before its assignment. */
final class SettingComments {
    // A host that Compose alone gives a name: this machine as a container sees it, or another container.
    private static final Pattern CONTAINER =
            Pattern.compile("(?:^|//)(?:host\\.docker\\.internal|(?!localhost:)[A-Za-z0-9-]+):[0-9]");

    private SettingComments() {}

    /** The lines, without comment characters; none ends with a backslash, which would continue it. */
    static List<String> of(Setting setting, String shown, DeploymentMethod method) {
        List<String> lines = new ArrayList<>();
        lines.add(setting.description());
        String kind = setting.required() ? "Required" : "Optional";
        String rule = setting.category() == Category.EXTRA
                ? ""
                : ": " + setting.type().rule();
        lines.add(kind + (setting.isSensitive() ? ", secret" : "") + rule + ".");
        example(setting, shown, method).ifPresent(example -> lines.add("Example: " + example));
        return lines.stream()
                .map(line -> line.endsWith("\\") ? line + " " : line)
                .toList();
    }

    private static Optional<String> example(Setting setting, String shown, DeploymentMethod method) {
        return setting.category() == Category.EXTRA || setting.isSensitive()
                ? Optional.empty()
                : setting.examples().stream()
                        .filter(example -> !example.equals(shown))
                        .filter(example -> method == DeploymentMethod.DOCKER
                                || !CONTAINER.matcher(example).find())
                        .findFirst();
    }
}
