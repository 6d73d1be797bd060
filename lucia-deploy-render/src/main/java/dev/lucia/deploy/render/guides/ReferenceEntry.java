package dev.lucia.deploy.render.guides;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.Category;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.setting.Setting;
import java.util.List;
import java.util.Optional;

/**
 * A setting in the configuration reference.
 *
 * @param name the environment variable
 * @param key the configuration key of .NET
 * @param description what it is
 * @param type what its values are called
 * @param need whether Lucia does without it
 * @param sensitive whether its value is a secret
 * @param rule which values it takes
 * @param defaults the value where a person gives none, one for each method, or one for all
 * @param examples values that a person might give
 * @param placeholder what stands in the shipped files until it is filled in; empty if there is nothing of the kind
 */
record ReferenceEntry(
        String name,
        String key,
        String description,
        String type,
        String need,
        boolean sensitive,
        String rule,
        List<Shown> defaults,
        List<Shown> examples,
        String placeholder) {
    /**
     * The settings of one category.
     *
     * @param title the heading
     * @param description what they are about
     * @param entries the settings, in the order of the catalogue
     */
    record Group(String title, String description, List<ReferenceEntry> entries) {}

    static List<Group> groups(Deployment deployment) {
        return deployment.catalog().categories().stream()
                .map(category -> group(deployment, category))
                .toList();
    }

    private static Group group(Deployment deployment, Category category) {
        return new Group(
                category.title(),
                category.description(),
                deployment.catalog().settings(category).stream()
                        .map(setting -> of(deployment, setting))
                        .toList());
    }

    private static ReferenceEntry of(Deployment deployment, Setting setting) {
        return new ReferenceEntry(
                setting.name().text(),
                setting.name().text().replace("__", ":"),
                setting.description(),
                setting.type().name(),
                setting.required() ? "required" : "optional",
                setting.isSensitive(),
                setting.type().rule(),
                defaults(deployment, setting),
                setting.examples().stream()
                        .map(example -> Shown.of("", example))
                        .toList(),
                setting.placeholder().map(Placeholder::text).orElse(""));
    }

    private static List<Shown> defaults(Deployment deployment, Setting setting) {
        List<Shown> all = deployment.methods().stream()
                .sorted()
                .map(method -> shown(deployment, setting, method))
                .toList();
        boolean alike =
                all.stream().map(one -> one.code() + one.words()).distinct().count() == 1;
        return alike ? List.of(new Shown("", all.get(0).code(), all.get(0).words())) : all;
    }

    private static Shown shown(Deployment deployment, Setting setting, DeploymentMethod method) {
        Optional<String> value = deployment.value(setting, method);
        String label = Methods.title(method);
        return value.map(text -> Shown.of(label, text)).orElse(Shown.words(label, "none"));
    }
}
