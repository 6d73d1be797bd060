package dev.lucia.deploy.render.schema;

import static dev.lucia.deploy.model.setting.DeploymentMethod.KUBERNETES;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentSchema;
import dev.lucia.deploy.render.template.Header;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.stream.Stream;

/**
 * Renders {@code infra/lucia-deploy.schema.json}, which the description names for editors, and with Kubernetes its types for
 * kubeconform.
 */
public final class SchemaRenderer {
    // The same for every deployment.
    private static final RenderedFile DESCRIPTION =
            new RenderedFile("infra/lucia-deploy.schema.json", DeploymentSchema.json(Header.TEXT), false);

    private SchemaRenderer() {}

    /** The files of the target; see {@code Renderer}. */
    public static Stream<RenderedFile> render(Deployment deployment) {
        return Stream.concat(
                Stream.of(DESCRIPTION),
                deployment.methods().contains(KUBERNETES) ? KubernetesSchemaFiles.render() : Stream.empty());
    }
}
