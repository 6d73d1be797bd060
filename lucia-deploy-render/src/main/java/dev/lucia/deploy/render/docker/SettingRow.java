package dev.lucia.deploy.render.docker;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;

import dev.lucia.deploy.model.Deployment;
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
record SettingRow(String name, String necessity, String description, String rule, String shown, String remark) {
    /**
     * The rows of one category.
     *
     * @param title the heading
     * @param description what the settings are about
     * @param rows the settings, in the order of the catalogue
     */
    record Group(String title, String description, List<SettingRow> rows) {}

    /** All settings of a deployment, by category. */
    static List<Group> groups(Deployment deployment) {
        return deployment.catalog().categories().stream()
                .map(category -> new Group(
                        category.title(),
                        category.description(),
                        deployment.catalog().settings(category).stream()
                                .map(setting -> of(deployment, setting))
                                .toList()))
                .toList();
    }

    private static SettingRow of(Deployment deployment, Setting setting) {
        Optional<String> value = deployment.value(setting, DOCKER);
        String shown = deployment.example(setting, DOCKER);
        boolean oneLine = shown.lines().count() == 1 && !shown.endsWith("\n") && !shown.endsWith("\r");
        return new SettingRow(
                setting.name().text(),
                (setting.required() ? "required" : "optional") + (setting.isSensitive() ? ", secret" : ""),
                setting.description(),
                setting.type().rule(),
                oneLine ? shown : "",
                remark(shown, oneLine, value.isPresent()));
    }

    private static String remark(String shown, boolean oneLine, boolean holds) {
        if (shown.isEmpty()) {
            return "empty";
        }
        if (!oneLine) {
            return "several lines, see .env.example";
        }
        if (Placeholder.isIn(shown)) {
            return "to fill in:";
        }
        return holds ? "" : "for example:";
    }
}
