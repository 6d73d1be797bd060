package dev.lucia.deploy.render;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** This repository, whichever directory of it the tests run in. */
public final class Repository {
    private Repository() {}

    /** The directory in which {@code infra/} lies. */
    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(directory -> Files.isDirectory(directory.resolve(".mvn")))
                .findFirst()
                .orElseThrow();
    }

    /** The deployment that {@code infra/} is rendered from. */
    public static Deployment reference() {
        return new DeploymentReader().read(root().resolve("infra/lucia-deploy.yaml"));
    }
}
