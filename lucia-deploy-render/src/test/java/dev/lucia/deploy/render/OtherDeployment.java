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

    private static final String WITHOUT_REDIS = """
            application:
              provider: azure-openai
              settings:
                Redis__ConnectionString: redis.home.arpa:6380,ssl=true
            docker:
              digest: sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
              hostAddress: "fd00::5"
              volumes: []
              restartPolicy: "no"
            redis:
              mode: external
            systemd:
              executablePath: /home/lucia/.dotnet/dotnet
              restartPolicy: "no"
              redisUnit: null
            """;

    private OtherDeployment() {}

    /** The deployment. */
    public static Deployment read() {
        return new DeploymentReader().read(text(), "other-description.yaml");
    }

    /** One that runs an image of others, with its Redis elsewhere and its runtime in a home. */
    public static Deployment withoutRedis() {
        return new DeploymentReader().read(WITHOUT_REDIS, "without-redis.yaml");
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
