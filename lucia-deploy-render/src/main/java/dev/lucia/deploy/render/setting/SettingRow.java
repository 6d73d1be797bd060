package dev.lucia.deploy.render.setting;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.Category;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.setting.Setting;
import java.util.List;
import java.util.Optional;

/**
 * A row of a guide's table of settings.
 *
 * @param name the environment variable
 * @param necessity whether Lucia does without it, and whether its value is a secret
 * @param description what it is
 * @param rule which values it takes
 * @param shown the value that holds where a person gives none, else an example; empty where it can not stand in a table
 * @param remark what there is to say of that value
 */
public record SettingRow(String name, String necessity, String description, String rule, String shown, String remark) {
    /**
     * The rows of one category.
     *
     * @param title the heading
     * @param description what the settings are about
     * @param rows the settings, in the order of the catalogue
     */
    public record Group(String title, String description, List<SettingRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * All settings of a deployment, by category.
     *
     * @param method the method whose defaults are shown
     * @param example the file that shows what a table can not
     */
    public static List<Group> groups(Deployment deployment, DeploymentMethod method, String example) {
        return groups(deployment, method, example, deployment.catalog().categories());
    }

    /**
     * The settings of some categories.
     *
     * @param categories in their order; one without a setting is left out
     */
    public static List<Group> groups(
            Deployment deployment, DeploymentMethod method, String example, List<Category> categories) {
        return categories.stream()
                .filter(deployment.catalog().categories()::contains)
                .map(category -> new Group(
                        category.title(),
                        category.description(),
                        deployment.catalog().settings(category).stream()
                                .map(setting -> of(deployment, setting, method, example))
                                .toList()))
                .toList();
    }

    private static SettingRow of(Deployment deployment, Setting setting, DeploymentMethod method, String example) {
        Optional<String> value = deployment.value(setting, method);
        String shown = deployment.example(setting, method);
        boolean oneLine = shown.lines().count() == 1 && !shown.endsWith("\n") && !shown.endsWith("\r");
        return new SettingRow(
                setting.name().text(),
                (setting.required() ? "required" : "optional") + (setting.isSensitive() ? ", secret" : ""),
                setting.description(),
                setting.type().rule(),
                oneLine ? shown : "",
                remark(shown, oneLine, value.isPresent(), example));
    }

    private static String remark(String shown, boolean oneLine, boolean holds, String example) {
        if (shown.isEmpty()) {
            return "empty";
        }
        if (!oneLine) {
            return "several lines, see " + example;
        }
        if (Placeholder.isIn(shown)) {
            return "to fill in:";
        }
        return holds ? "" : "for example:";
    }
}
