package dev.lucia.deploy.render.setting;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.Category;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The shipped example of an env file: a block a category, required settings first, in the quoting of its reader.
 *
 * @param blocks the categories in order
 * @param providers how the model endpoint looks for each provider
 */
public record EnvExample(List<Block> blocks, List<Alternative> providers) {
    /**
     * The settings of one category.
     *
     * @param category what they are about
     * @param entries the settings, required ones first
     */
    public record Block(Category category, List<Entry> entries) {}

    /**
     * One setting.
     *
     * @param comments what a person reads before filling it in, a line each, without comment characters
     * @param assignment the line, or lines, that assign what the example shows
     */
    public record Entry(List<String> comments, String assignment) {}

    /**
     * The model endpoint of one provider.
     *
     * @param title the provider's name
     * @param assignments the lines that choose it
     */
    public record Alternative(String title, List<String> assignments) {}

    public EnvExample {
        blocks = List.copyOf(blocks);
        providers = List.copyOf(providers);
    }

    /** The example for a method, in the dialect of its reader. */
    public static EnvExample of(Deployment deployment, DeploymentMethod method, EnvDialect dialect) {
        return of(deployment, method, dialect, setting -> deployment.example(setting, method));
    }

    /**
     * An env file of the example's shape with other values.
     *
     * @param shown the value of each setting
     */
    public static EnvExample of(
            Deployment deployment, DeploymentMethod method, EnvDialect dialect, Function<Setting, String> shown) {
        List<Block> blocks = deployment.catalog().categories().stream()
                .map(category -> new Block(
                        category,
                        deployment.catalog().settings(category).stream()
                                .sorted(Comparator.comparing(setting -> !setting.required()))
                                .map(setting -> entry(setting, shown.apply(setting), method, dialect))
                                .toList()))
                .toList();
        List<Alternative> providers = Arrays.stream(Provider.values())
                .filter(provider -> provider != Provider.OTHER)
                .map(provider -> alternative(provider, method, dialect))
                .toList();
        return new EnvExample(blocks, providers);
    }

    private static Entry entry(Setting setting, String shown, DeploymentMethod method, EnvDialect dialect) {
        return new Entry(
                SettingComments.of(setting, shown, method),
                dialect.assignment(setting.name().text(), shown));
    }

    /** How the model endpoint of a provider looks in an env file of a method. */
    public static Alternative alternative(Provider provider, DeploymentMethod method, EnvDialect dialect) {
        return new Alternative(
                provider.title(),
                List.of(
                        dialect.assignment("OpenAI__ApiKey", provider.exampleKey()),
                        dialect.assignment("OpenAI__BaseUrl", provider.baseUrl(method)),
                        dialect.assignment("OpenAI__ModelId", provider.chatModel()),
                        dialect.assignment("OpenAI__EmbeddingModelId", provider.embeddingModel())));
    }
}
