package dev.lucia.deploy.render.kubernetes;

import static dev.lucia.deploy.model.setting.DeploymentMethod.KUBERNETES;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.Setting;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The settings as a cluster holds them: each in exactly one of the two.
 *
 * @param config those that everybody may see, for a ConfigMap
 * @param secrets those that nobody may see, for a Secret
 */
public record ClusterSettings(List<Entry> config, List<Entry> secrets) {
    // Their defaults name other values of the chart, so that the chart works them out where they are empty.
    private static final Set<String> FOLLOWING = Set.of("Redis__ConnectionString", "ASPNETCORE_URLS");

    /**
     * A setting and its value.
     *
     * @param setting the row of the catalogue
     * @param comment what a person reads beside it, on one line
     * @param value the value, or what stands for it until it is filled in
     * @param follows whether a chart works the value out from its other values where it is empty
     */
    public record Entry(Setting setting, String comment, String value, boolean follows) {
        /** The name of the environment variable. */
        public String name() {
            return setting.name().text();
        }

        /** What a chart's values hold: nothing where the value follows others. */
        public String chartValue() {
            return follows ? "" : value;
        }

        /** What a person reads beside {@link #chartValue}, on one line. */
        public String chartComment() {
            return follows ? comment + " Empty: worked out from the values below." : comment;
        }
    }

    public ClusterSettings {
        config = List.copyOf(config);
        secrets = List.copyOf(secrets);
    }

    /** Whether a chart works the value of this name out from its other values where it is empty. */
    public static boolean follows(String name) {
        return FOLLOWING.contains(name);
    }

    static ClusterSettings of(Deployment deployment) {
        return new ClusterSettings(
                entries(deployment, setting -> !setting.isSensitive()), entries(deployment, Setting::isSensitive));
    }

    private static List<Entry> entries(Deployment deployment, Predicate<Setting> which) {
        return deployment.catalog().settings().stream()
                .filter(which)
                .map(setting -> entry(deployment, setting))
                .toList();
    }

    private static Entry entry(Deployment deployment, Setting setting) {
        boolean given = deployment.application().settings().contains(setting.name());
        boolean follows = !given && follows(setting.name().text());
        return new Entry(setting, comment(setting), deployment.example(setting, KUBERNETES), follows);
    }

    private static String comment(Setting setting) {
        String need = setting.required() ? " Required: " : " ";
        String rule = setting.required() ? setting.type().rule() + "." : "";
        return fit(setting.description() + need + rule).strip();
    }

    private static String fit(String comment) {
        StringBuilder fit = new StringBuilder(comment);
        for (int i = 0; i < fit.length(); i++) {
            if (endsComment(fit.charAt(i))) {
                fit.setCharAt(i, ' ');
            }
        }
        return fit.toString();
    }

    // What YAML, in one of its versions, takes for the end of a comment or refuses even there.
    private static boolean endsComment(char c) {
        return Character.isISOControl(c) || "\u2028\u2029\uFEFF\uFFFE\uFFFF".indexOf(c) >= 0;
    }
}
