package dev.lucia.deploy.render.docker;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.VolumeMount;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.OtherDeployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Docker Compose itself reads what is rendered, and every value that went in comes out. */
@Tag("engine")
class ComposeReadsBackTest {
    @TempDir
    private Path root;

    static List<Deployment> deployments() {
        return List.of(Deployment.defaults(), OtherDeployment.read());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everySettingReachesTheContainer(Deployment deployment) throws IOException {
        Map<String, String> environment = ComposeProject.of(deployment, root).environment();
        for (Setting setting : deployment.catalog().settings()) {
            assertEquals(
                    deployment.example(setting, DOCKER),
                    environment.get(setting.name().text()),
                    setting.name().text());
        }
    }

    @Test
    void everyPropertyOfTheOtherDescriptionReadsBack() throws IOException {
        Deployment deployment = OtherDeployment.read();
        ComposeProject project = ComposeProject.of(deployment, root);
        JsonNode lucia = project.config().at("/services/lucia");
        var docker = deployment.docker();
        assertEquals(docker.imageReference().toString(), lucia.path("image").asString());
        assertTrue(lucia.path("build").isMissingNode(), "a digest says which image it is");
        assertEquals(docker.restartPolicy().text(), lucia.path("restart").asString());
        assertEquals(9090, lucia.at("/ports/0/target").asInt());
        assertEquals("17235", lucia.at("/ports/0/published").asString());
        assertEquals("127.0.0.1", lucia.at("/ports/0/host_ip").asString());
        assertEquals(
                docker.limits().memory().bytes(),
                Long.parseLong(lucia.at("/deploy/resources/limits/memory").asString()));
        assertEquals(1.5, lucia.at("/deploy/resources/limits/cpus").asDouble());
        assertEquals(300, lucia.at("/deploy/resources/limits/pids").asInt());
        JsonNode test = lucia.at("/healthcheck/test");
        assertEquals(
                "http://localhost:9090/alive/now", test.get(test.size() - 1).asString());
        List<String> volumes = new ArrayList<>();
        for (JsonNode volume : lucia.path("volumes")) {
            volumes.add(ComposeProject.text(volume.path("source")) + " " + ComposeProject.text(volume.path("target"))
                    + " " + volume.path("read_only").asBoolean());
        }
        assertEquals(
                docker.volumes().stream()
                        .map(volume -> expected(project, volume))
                        .toList(),
                volumes);
    }

    @Test
    void redisIsAskedForWhatTheDescriptionSays() throws IOException {
        JsonNode redis =
                ComposeProject.of(OtherDeployment.read(), root).config().at("/services/redis");
        String script = ComposeProject.text(redis.at("/command/2"));
        assertTrue(script.contains("--port 6380"), script);
        assertTrue(script.contains("--appendonly no --save ''"), script);
        assertTrue(script.contains("--maxmemory 100m --maxmemory-policy volatile-ttl"), script);
        assertEquals("docker.io/library/redis:7.4-alpine", redis.path("image").asString());
        assertEquals(
                200L << 20,
                Long.parseLong(redis.at("/deploy/resources/limits/memory").asString()));
        assertTrue(redis.path("ports").isMissingNode());
    }

    @Test
    void anExternalRedisIsNotDeployed() throws IOException {
        Deployment deployment = OtherDeployment.read();
        JsonNode config = ComposeProject.of(
                        deployment.withRedis(
                                deployment.redis().withMode(dev.lucia.deploy.model.RedisConfiguration.Mode.EXTERNAL)),
                        root)
                .config();
        assertEquals(List.of("lucia"), List.copyOf(config.path("services").propertyNames()));
        assertTrue(config.path("volumes").isMissingNode());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theDevelopmentOverrideFits(Deployment deployment) throws IOException {
        JsonNode lucia = ComposeProject.of(deployment, root)
                .config("docker-compose.yml", "docker-compose.dev.yml")
                .at("/services/lucia");
        assertEquals(
                "infra/docker/Dockerfile.dev", lucia.at("/build/dockerfile").asString());
        assertEquals(
                "Development", lucia.at("/environment/ASPNETCORE_ENVIRONMENT").asString());
    }

    @Test
    void aRequiredVariableThatIsNotSetStopsComposeWithTheRemedy() throws IOException {
        ComposeProject project = ComposeProject.of(Deployment.defaults(), root);
        Path env = project.directory().resolve(".env");
        Files.writeString(env, Files.readString(env).replaceAll("(?m)^HomeAssistant__BaseUrl=.*\n", ""));
        List<String> command = new ArrayList<>(Engines.compose());
        command.addAll(List.of("--project-directory", project.directory().toString(), "config", "--quiet"));
        Engines.Result result = Engines.run("", Map.of(), command);
        assertFalse(result.exitCode() == 0);
        assertTrue(
                result.err().contains("HomeAssistant__BaseUrl is missing a value: Add it to infra/docker/.env"),
                result.err());
    }

    private static String expected(ComposeProject project, VolumeMount volume) {
        Path source = project.directory().resolve(volume.source().text()).normalize();
        return source + " " + volume.target() + " " + volume.readOnly();
    }
}
