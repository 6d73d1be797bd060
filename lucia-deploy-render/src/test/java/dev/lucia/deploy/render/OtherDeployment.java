package dev.lucia.deploy.render;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A deployment in which every default is changed, hostile characters included: {@code other-description.yaml}. */
public final class OtherDeployment {
    /** What every secret in that description holds. */
    public static final String MARK = "MARKED-SECRET";

    private OtherDeployment() {}

    /** The deployment. */
    public static Deployment read() {
        return new DeploymentReader().read(text(), "other-description.yaml");
    }

    /** The description. */
    public static String text() {
        try (InputStream in = OtherDeployment.class.getResourceAsStream("/other-description.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
