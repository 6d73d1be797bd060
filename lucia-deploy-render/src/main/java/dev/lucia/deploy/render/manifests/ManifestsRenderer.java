package dev.lucia.deploy.render.manifests;

import static dev.lucia.deploy.model.setting.DeploymentMethod.KUBERNETES;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.kubernetes.ClusterGuide;
import dev.lucia.deploy.render.kubernetes.ClusterView;
import dev.lucia.deploy.render.setting.Machine;
import dev.lucia.deploy.render.setting.SettingRow;
import dev.lucia.deploy.render.setting.Software;
import dev.lucia.deploy.render.template.Templates;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Renders the raw manifests: the objects that the chart makes with its default values, and two overlays. */
public final class ManifestsRenderer {
    private static final String FOLDER = "infra/kubernetes/";
    private static final Templates TEMPLATES = Templates.of("manifests");

    private ManifestsRenderer() {}

    /** The files of the target; see {@code Renderer}. */
    public static Stream<RenderedFile> render(Deployment deployment) {
        if (!deployment.methods().contains(KUBERNETES)) {
            return Stream.empty();
        }
        List<String> resources = resources(deployment);
        Map<String, Object> view = ClusterView.variables(deployment);
        view.put("resources", resources);
        view.put("guide", ClusterGuide.of(deployment));
        view.put("groups", SettingRow.groups(deployment, KUBERNETES, "configmap.yaml"));
        view.put("machine", Machine.MINIMUM);
        view.put("minimum", Software.MINIMUM);
        view.put("prodReplicas", Math.max(2, deployment.kubernetes().replicas()));
        Stream<String> manifests = Stream.concat(resources.stream(), Stream.of("kustomization.yaml"));
        return Stream.of(manifests.map("manifests/"::concat), overlays(deployment), Stream.of("README.md"))
                .flatMap(paths -> paths)
                .map(path -> TEMPLATES.file(FOLDER + path, view));
    }

    private static List<String> resources(Deployment deployment) {
        List<String> resources =
                new ArrayList<>(List.of("namespace.yaml", "serviceaccount.yaml", "configmap.yaml", "secret.yaml"));
        ClusterView cluster = ClusterView.of(deployment);
        if (cluster.bundled()) {
            resources.add("redis-deployment.yaml");
        }
        resources.addAll(List.of("deployment.yaml", "service.yaml"));
        if (deployment.kubernetes().ingress().enabled()) {
            resources.add("ingress.yaml");
        }
        resources.add("networkpolicy.yaml");
        if (cluster.several()) {
            resources.add("poddisruptionbudget.yaml");
        }
        return resources;
    }

    // Beside the base, since Kustomize refuses an overlay that lies below its base; for the same reason an overlay can
    // not
    // name a file of the base. With several replicas the base has a budget already.
    private static Stream<String> overlays(Deployment deployment) {
        return Stream.concat(
                Stream.of("overlays/dev/kustomization.yaml", "overlays/prod/kustomization.yaml"),
                ClusterView.of(deployment).several()
                        ? Stream.empty()
                        : Stream.of("overlays/prod/poddisruptionbudget.yaml"));
    }
}
