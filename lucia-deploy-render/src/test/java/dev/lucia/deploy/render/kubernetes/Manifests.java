package dev.lucia.deploy.render.kubernetes;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.tree.RenderedFile;
import dev.lucia.deploy.render.tree.RenderedTree;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The raw manifests of a deployment. */
final class Manifests {
    static final String FOLDER = "infra/kubernetes/manifests/";

    private Manifests() {}

    static RenderedTree tree(Deployment deployment) {
        return Targets.render(deployment, List.of("manifests"));
    }

    static String text(Deployment deployment, String name) {
        return tree(deployment)
                .file(FOLDER + name)
                .map(RenderedFile::content)
                .orElseThrow(() -> new AssertionError("There is no " + name));
    }

    /** The objects of the base, in the order of its kustomization. */
    static Cluster base(Deployment deployment) {
        List<JsonNode> objects = new ArrayList<>();
        Cluster.elements(Yaml.one(text(deployment, "kustomization.yaml")).path("resources"))
                .forEach(resource -> objects.addAll(Yaml.all(text(deployment, resource.asString()))));
        return new Cluster(objects);
    }
}
