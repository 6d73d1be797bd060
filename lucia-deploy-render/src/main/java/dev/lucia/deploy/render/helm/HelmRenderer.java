package dev.lucia.deploy.render.helm;

import static dev.lucia.deploy.model.setting.DeploymentMethod.KUBERNETES;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.RedisConfiguration.MaxMemoryPolicy;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.value.Hostname;
import dev.lucia.deploy.model.value.HttpPath;
import dev.lucia.deploy.model.value.ImageDigest;
import dev.lucia.deploy.model.value.ImageName;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quantity;
import dev.lucia.deploy.model.value.RedisMemory;
import dev.lucia.deploy.model.value.TextFormat;
import dev.lucia.deploy.render.kubernetes.ClusterGuide;
import dev.lucia.deploy.render.kubernetes.ClusterSettings;
import dev.lucia.deploy.render.kubernetes.ClusterView;
import dev.lucia.deploy.render.setting.Machine;
import dev.lucia.deploy.render.setting.Software;
import dev.lucia.deploy.render.template.Templates;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Renders the Helm chart. What the description says goes into its values; the chart's templates read nothing else. */
public final class HelmRenderer {
    private static final String FOLDER = "infra/kubernetes/helm/";
    private static final Templates TEMPLATES = Templates.of("helm");

    private HelmRenderer() {}

    /** The files of the target; see {@code Renderer}. */
    public static Stream<RenderedFile> render(Deployment deployment) {
        if (!deployment.methods().contains(KUBERNETES)) {
            return Stream.empty();
        }
        Map<String, Object> view = view(deployment);
        RenderedFile values = TEMPLATES.file(FOLDER + "values.yaml", view);
        view.put("values", ChartValue.all(values.content()));
        Stream<RenderedFile> others = Stream.of(
                        ".helmignore",
                        "Chart.yaml",
                        "README.md",
                        "values.dev.yaml",
                        "values.schema.json",
                        "templates/_checks.tpl",
                        "templates/_helpers.tpl",
                        "templates/NOTES.txt",
                        "templates/configmap.yaml",
                        "templates/deployment.yaml",
                        "templates/httproute.yaml",
                        "templates/ingress.yaml",
                        "templates/networkpolicy.yaml",
                        "templates/poddisruptionbudget.yaml",
                        "templates/redis-deployment.yaml",
                        "templates/secret.yaml",
                        "templates/service.yaml",
                        "templates/serviceaccount.yaml",
                        "templates/tests/test-connection.yaml")
                .map(path -> TEMPLATES.file(FOLDER + path, view));
        return Stream.concat(Stream.of(values), others);
    }

    private static Map<String, Object> view(Deployment deployment) {
        Map<String, Object> view = ClusterView.variables(deployment);
        ClusterView cluster = ClusterView.of(deployment);
        refuseSwitch(cluster.settings());
        view.put("chart", ChartView.of(deployment, cluster.version()));
        view.put("guide", ClusterGuide.of(deployment));
        view.put("machine", Machine.MINIMUM);
        view.put("minimum", Software.MINIMUM);
        view.put("placeholderPattern", Placeholder.PATTERN);
        view.put(
                "pattern",
                Map.of(
                        "quantity", whole(Quantity.class),
                        "hostname", whole(Hostname.class),
                        "image", whole(ImageName.class),
                        "digest", orEmpty(ImageDigest.class),
                        "path", whole(HttpPath.class),
                        "redisMemory", whole(RedisMemory.class)));
        view.put(
                "policies",
                Arrays.stream(MaxMemoryPolicy.values())
                        .map(MaxMemoryPolicy::text)
                        .toList());
        view.put(
                "schema",
                Map.of(
                        "config", SettingsSchema.config(cluster.settings().config()),
                        "secrets", SettingsSchema.secrets(cluster.settings().secrets()),
                        "kubernetes", KubernetesTypes.definitions()));
        return view;
    }

    private static void refuseSwitch(ClusterSettings settings) {
        boolean taken =
                settings.secrets().stream().anyMatch(entry -> entry.name().equals(SettingsSchema.FAIL_ON_PLACEHOLDER));
        if (taken) {
            throw new InvalidValueException(
                    "The chart has a switch of the name '" + SettingsSchema.FAIL_ON_PLACEHOLDER + "' among its secrets",
                    "Give the setting another name.");
        }
    }

    private static String whole(Class<?> type) {
        return "^(?:" + format(type).pattern() + ")$";
    }

    private static String orEmpty(Class<?> type) {
        return "^(?:" + format(type).pattern() + ")?$";
    }

    private static TextFormat format(Class<?> type) {
        TextFormat format = type.getAnnotation(TextFormat.class);
        if (format == null) {
            throw new IllegalArgumentException(type + " is written in no text format.");
        }
        return format;
    }
}
