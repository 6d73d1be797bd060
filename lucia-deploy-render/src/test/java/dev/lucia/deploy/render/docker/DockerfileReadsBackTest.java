package dev.lucia.deploy.render.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.value.RelativePath;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.OtherDeployment;
import dev.lucia.deploy.render.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** BuildKit's own parser reads the rendered Dockerfiles, and every value that went in comes out. */
@Tag("engine")
class DockerfileReadsBackTest {
    static List<Deployment> deployments() {
        return List.of(Deployment.defaults(), OtherDeployment.read());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void restoresWhatTheDescriptionLists(Deployment deployment) {
        JsonNode build = parse(deployment, "Dockerfile").at("/stages/0");
        List<String> copied = new ArrayList<>();
        for (JsonNode copy : instructions(build, "COPY")) {
            String to = copy.at("/fields/DestPath").asString();
            for (JsonNode from : copy.at("/fields/SourcePaths")) {
                String path = from.asString();
                assertEquals(
                        path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "./",
                        to.equals(".") ? "./" : to);
                copied.add(path);
            }
        }
        assertEquals(".", copied.remove(copied.size() - 1), "the source comes last");
        assertEquals(
                deployment.docker().projectFiles().stream()
                        .map(RelativePath::text)
                        .sorted()
                        .toList(),
                copied.stream().sorted().toList());
        assertEquals(
                deployment.docker().projectFile().text(),
                instructions(build, "ARG").get(1).at("/fields/Args/0/Value").asString());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void runsWhatTheDescriptionSays(Deployment deployment) {
        JsonNode runtime = parse(deployment, "Dockerfile").at("/stages/1");
        var docker = deployment.docker();
        assertEquals(
                "mcr.microsoft.com/dotnet/aspnet:" + docker.dotnetChannel(),
                runtime.path("base").asString());
        assertEquals(
                docker.assemblyName() + ".dll",
                instructions(runtime, "ENTRYPOINT")
                        .get(0)
                        .at("/fields/CmdLine/1")
                        .asString());
        assertEquals(
                docker.containerPort().toString(),
                instructions(runtime, "EXPOSE").get(0).at("/fields/Ports/0").asString());
        JsonNode test = instructions(runtime, "HEALTHCHECK").get(0).at("/fields/Health/Test");
        assertEquals(
                "http://localhost:" + docker.containerPort() + docker.healthCheckPath(),
                test.get(test.size() - 1).asString());
        assertTrue(instructions(runtime, "USER")
                .get(0)
                .at("/fields/User")
                .asString()
                .matches("[0-9]+:[0-9]+"));
        assertEquals(
                "https://github.com/" + deployment.cicd().sourceRepository(),
                instructions(runtime, "LABEL")
                        .get(0)
                        .at("/fields/Labels/2/Value")
                        .asString());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theDevelopmentImageWatchesTheProject(Deployment deployment) {
        JsonNode stage = parse(deployment, "Dockerfile.dev").at("/stages/0");
        assertEquals(
                List.of(
                        "dotnet",
                        "watch",
                        "run",
                        "--project",
                        deployment.docker().projectFile().text(),
                        "--no-launch-profile"),
                StreamSupport.stream(
                                instructions(stage, "ENTRYPOINT")
                                        .get(0)
                                        .at("/fields/CmdLine")
                                        .spliterator(),
                                false)
                        .map(JsonNode::asString)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void hadolintFindsNothing(Deployment deployment) {
        String hadolint = Engines.program("hadolint", "Install it: .ci/engines/linters install");
        for (String name : List.of("Dockerfile", "Dockerfile.dev")) {
            Engines.Result result =
                    Engines.run(content(deployment, name), Map.of(), List.of(hadolint, "--no-color", "-"));
            assertEquals("", result.out() + result.err(), name);
            assertEquals(0, result.exitCode(), name);
        }
    }

    private static String content(Deployment deployment, String name) {
        return Targets.render(deployment)
                .file("infra/docker/" + name)
                .orElseThrow()
                .content();
    }

    static JsonNode parse(Deployment deployment, String name) {
        Engines.Result result = Engines.run(content(deployment, name), Map.of(), List.of(program()));
        assertEquals(0, result.exitCode(), result.err());
        JsonNode parsed = JsonMapper.shared().readTree(result.out());
        assertTrue(
                parsed.path("warnings").isMissingNode(),
                () -> parsed.path("warnings").toString());
        return parsed;
    }

    private static String program() {
        return Engines.program("dockerfile-values", "Build it: .ci/engines/tools");
    }

    private static List<JsonNode> instructions(JsonNode stage, String name) {
        return StreamSupport.stream(stage.path("instructions").spliterator(), false)
                .filter(instruction -> instruction.path("name").asString().equals(name))
                .toList();
    }
}
