package dev.lucia.deploy.render;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.render.docker.DockerRenderer;
import dev.lucia.deploy.render.guides.GuidesRenderer;
import dev.lucia.deploy.render.helm.HelmRenderer;
import dev.lucia.deploy.render.manifests.ManifestsRenderer;
import dev.lucia.deploy.render.schema.SchemaRenderer;
import dev.lucia.deploy.render.scripts.ScriptsRenderer;
import dev.lucia.deploy.render.systemd.SystemdRenderer;
import dev.lucia.deploy.render.tree.RenderedFile;
import dev.lucia.deploy.render.tree.RenderedTree;
import dev.lucia.deploy.render.workflows.WorkflowsRenderer;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The targets that exist; to add one is to add its package and a line here. */
public final class Targets {
    private static final List<Target> ALL = List.of(
            new Target(
                    "schema",
                    "the JSON Schemas of the description, for editors, and of Kubernetes' types, for kubeconform",
                    SchemaRenderer::render),
            new Target("docker", "the Dockerfiles, the Compose files and their guides", DockerRenderer::render),
            new Target("helm", "the Helm chart", HelmRenderer::render),
            new Target("manifests", "the raw Kubernetes manifests and their overlays", ManifestsRenderer::render),
            new Target("systemd", "the systemd unit, its settings and its installer", SystemdRenderer::render),
            new Target("guides", "the overview and the guides that are for all methods", GuidesRenderer::render),
            new Target("scripts", "the scripts that check, validate and back up a deployment", ScriptsRenderer::render),
            new Target(
                    "workflows",
                    "the GitHub Actions workflows and the pull request template",
                    WorkflowsRenderer::render));

    private Targets() {}

    /** Every target, in the order of {@code --help}. */
    public static List<Target> all() {
        return ALL;
    }

    /**
     * The whole tree of a deployment. Targets are rendered side by side, on the processors of {@link
     * java.util.concurrent.ForkJoinPool#commonPool()} or in the pool that this is called in; the tree does not depend on it.
     *
     * @throws InvalidValueException where a file can not carry a value of the description
     */
    public static RenderedTree render(Deployment deployment) {
        return renderAll(deployment, ALL);
    }

    /**
     * The part of the tree that some targets make; the others are not even rendered.
     *
     * @param deployment what to deploy
     * @param names the names of the targets
     * @throws InvalidValueException where a name is none; it lists those that are
     */
    public static RenderedTree render(Deployment deployment, Collection<String> names) {
        List<String> known = ALL.stream().map(Target::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new InvalidValueException(
                        "Unknown target " + Quoted.of(name),
                        "Targets: " + String.join(", ", known) + "." + Suggestion.didYouMean(name, known));
            }
        }
        return renderAll(
                        deployment,
                        ALL.stream()
                                .filter(target -> names.contains(target.name()))
                                .toList())
                .only(names);
    }

    static RenderedTree renderAll(Deployment deployment, List<Target> targets) {
        List<Supplier<List<RenderedFile>>> rendered = targets.parallelStream()
                .map(target -> rendered(deployment, target))
                .toList();
        RenderedTree.Builder tree = RenderedTree.builder();
        for (int i = 0; i < targets.size(); i++) {
            String name = targets.get(i).name();
            rendered.get(i).get().forEach(file -> tree.add(name, file));
        }
        return tree.build();
    }

    // Of two targets that fail, whoever asks learns of the first, whichever was faster.
    private static Supplier<List<RenderedFile>> rendered(Deployment deployment, Target target) {
        try {
            List<RenderedFile> files = target.renderer().render(deployment).toList();
            return () -> files;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }
}
