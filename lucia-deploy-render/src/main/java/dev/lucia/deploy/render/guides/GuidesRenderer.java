package dev.lucia.deploy.render.guides;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.template.Templates;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.Map;
import java.util.stream.Stream;

/** Renders the guides that speak of all methods at once; of a method that the description leaves out they say nothing. */
public final class GuidesRenderer {
    private static final String FOLDER = "infra/";
    private static final Templates TEMPLATES = Templates.of("guides");

    private GuidesRenderer() {}

    /** The files of the target; see {@code Renderer}. */
    public static Stream<RenderedFile> render(Deployment deployment) {
        Map<String, Object> view = GuidesView.variables(deployment);
        return Stream.of(
                        "README.md",
                        "docs/configuration-reference.md",
                        "docs/deployment-comparison.md",
                        "docs/llm-providers.md",
                        "docs/security-hardening.md",
                        "docs/troubleshooting.md")
                .map(path -> TEMPLATES.file(FOLDER + path, view));
    }
}
