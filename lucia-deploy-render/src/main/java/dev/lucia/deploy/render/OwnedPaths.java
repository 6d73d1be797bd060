package dev.lucia.deploy.render;

import dev.lucia.deploy.render.tree.PathPatterns;

/**
 * What people own among the generated files: it is never written, and never an orphan. A caller that looks for drift hands it
 * to {@link dev.lucia.deploy.render.tree.TreeDrift#between}.
 */
public final class OwnedPaths {
    /** The description itself, and what the guides tell people to put beside the generated files. */
    public static final PathPatterns PATTERNS = PathPatterns.of(
            "infra/lucia-deploy.yaml",
            "**/.env",
            "**/*.local.yaml",
            "**/lucia.env",
            "infra/docker/config/**",
            "infra/kubernetes/overlays/local/**");

    private OwnedPaths() {}
}
