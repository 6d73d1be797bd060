package dev.lucia.deploy.render;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.stream.Stream;

/**
 * Makes the files of one target from a deployment: a pure function, the same files for an equal deployment.
 *
 * <p>The packages of the targets do not name this type, so that they need not know the list that knows them.
 */
@FunctionalInterface
public interface Renderer {
    /**
     * The files, each path once, in any order.
     *
     * @param deployment what to deploy
     * @return the files, by paths relative to the output root
     */
    Stream<RenderedFile> render(Deployment deployment);
}
