package dev.lucia.deploy.render.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.ExtraSetting;
import dev.lucia.deploy.model.VolumeMount;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.value.AbsolutePath;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.RelativePath;
import dev.lucia.deploy.model.value.VolumeSource;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.escape.HostileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import tools.jackson.databind.JsonNode;

/** Whatever legal values a description holds, Compose and BuildKit read them back. */
@Tag("engine")
class ArbitraryDeploymentTest {
    @Property(tries = 5)
    @AddLifecycleHook(NeedsEngines.class)
    void valuesOfSettingsReachTheContainer(
            @ForAll @Size(min = 50, max = 150) List<@From(supplier = HostileText.WithoutNull.class) String> values)
            throws IOException {
        List<ExtraSetting> extras = IntStream.range(0, values.size())
                .mapToObj(i -> ExtraSetting.visible("Extra__Value" + i, values.get(i)))
                .toList();
        Deployment deployment =
                onDocker().with(d -> d.application(d.application().withExtraSettings(extras)));
        Map<String, String> expected = new LinkedHashMap<>();
        extras.forEach(extra -> expected.put(extra.name().text(), extra.value().orElseThrow()));
        Map<String, String> read = read(deployment, ComposeProject::environment);
        read.keySet().retainAll(expected.keySet());
        assertEquals(expected, read);
    }

    @Property(tries = 5)
    @AddLifecycleHook(NeedsEngines.class)
    void pathsOfVolumesReachCompose(
            @ForAll @Size(min = 25, max = 75) List<@From(supplier = HostileText.OnOneLine.class) String> names)
            throws IOException {
        List<VolumeMount> volumes = new ArrayList<>();
        for (String name : names) {
            // A target that is no path, or is taken, says nothing about Compose.
            legal(AbsolutePath::of, "/t" + volumes.size() + "/" + name.replace(":", ""))
                    .ifPresent(target -> legal(VolumeSource::of, "/s/" + name)
                            .ifPresent(
                                    source -> volumes.add(new VolumeMount(source, target, volumes.size() % 2 == 0))));
        }
        Deployment deployment = onDocker().with(d -> d.docker(d.docker().withVolumes(volumes)));
        List<String> expected = volumes.stream()
                .map(volume -> Path.of(volume.source().text()).normalize() + "\n" + volume.target())
                .toList();
        JsonNode read = read(deployment, project -> project.config().at("/services/lucia/volumes"));
        assertEquals(
                expected,
                StreamSupport.stream(read.spliterator(), false)
                        .map(volume -> ComposeProject.text(volume.path("source")) + "\n"
                                + ComposeProject.text(volume.path("target")))
                        .toList());
    }

    @Property(tries = 50)
    @AddLifecycleHook(NeedsEngines.class)
    void pathsOfProjectFilesReachBuildKit(
            @ForAll @Size(min = 3, max = 10) List<@From(supplier = HostileText.OnOneLine.class) String> names) {
        List<RelativePath> files = Stream.concat(
                        Stream.of("lucia.AgentHost/lucia.AgentHost.csproj"),
                        names.stream().map(name -> name + "/a"))
                .flatMap(name -> legal(RelativePath::of, name).stream())
                .distinct()
                .toList();
        Deployment deployment = onDocker().with(d -> d.docker(d.docker().withProjectFiles(files)));
        List<String> read = new ArrayList<>();
        for (JsonNode instruction :
                DockerfileReadsBackTest.parse(deployment, "Dockerfile").at("/stages/0/instructions")) {
            instruction.at("/fields/SourcePaths").forEach(path -> read.add(path.asString()));
        }
        read.remove(".");
        assertEquals(
                files.stream().map(RelativePath::text).sorted().toList(),
                read.stream().sorted().toList());
    }

    private static Deployment onDocker() {
        return Deployment.defaults().withMethods(List.of(DeploymentMethod.DOCKER));
    }

    private static <T> Optional<T> legal(Function<String, T> parse, String text) {
        try {
            return Optional.of(parse.apply(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static <T> T read(Deployment deployment, Function<ComposeProject, T> question) throws IOException {
        Path root = Files.createTempDirectory("lucia deploy");
        try {
            return question.apply(ComposeProject.of(deployment, root));
        } finally {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static final class NeedsEngines implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Engines.skipUnless(() -> {
                Engines.compose();
                Engines.program("dockerfile-values", "Build it: .ci/engines/tools");
            });
        }
    }
}
