package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.constraint.Consistent;
import dev.lucia.deploy.model.constraint.CrossChecked;
import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.value.AbsolutePath;
import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.DotnetChannel;
import dev.lucia.deploy.model.value.HttpPath;
import dev.lucia.deploy.model.value.ImageDigest;
import dev.lucia.deploy.model.value.ImageName;
import dev.lucia.deploy.model.value.ImageReference;
import dev.lucia.deploy.model.value.ImageTag;
import dev.lucia.deploy.model.value.IpAddress;
import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.RelativePath;
import dev.lucia.deploy.model.value.VolumeSource;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How Lucia is built into an image and run by Docker Compose.
 *
 * @param image the image of Lucia, without its tag
 * @param tag the tag of the image
 * @param digest the digest that pins the image; it decides over the tag
 * @param containerPort the port that Lucia listens on inside its container
 * @param hostPort the port of the host under which Lucia is reached
 * @param hostAddress the address of the host that the port is published on; 127.0.0.1 keeps it on this machine
 * @param volumes host paths that are bound into the container of Lucia
 * @param healthCheckPath the path that answers 200 while Lucia is well
 * @param restartPolicy when Docker starts a container again
 * @param dotnetChannel the .NET version of the SDK and runtime images
 * @param buildProject the project that is published: its directory, which holds a .csproj of the same name
 * @param projectFiles the files that restoring packages needs, relative to the root of the source tree
 * @param limits what the container of Lucia may use at most
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
@Consistent
public record DockerDeploymentConfiguration(
        @JsonPropertyDescription("The image of Lucia, without its tag.")
        ImageName image,

        @JsonPropertyDescription("The tag of the image.") ImageTag tag,

        @JsonPropertyDescription("The digest that pins the image; it decides over the tag.")
        Optional<ImageDigest> digest,

        @JsonPropertyDescription("The port that Lucia listens on inside its container.")
        Port containerPort,

        @JsonPropertyDescription("The port of the host under which Lucia is reached.")
        Port hostPort,

        @JsonPropertyDescription(
                "The address of the host that the port is published on; 127.0.0.1 keeps it on this machine.")
        IpAddress hostAddress,

        @JsonPropertyDescription("Host paths that are bound into the container of Lucia.")
        List<@Valid VolumeMount> volumes,

        @JsonPropertyDescription("The path that answers 200 while Lucia is well.")
        HttpPath healthCheckPath,

        @JsonPropertyDescription("When Docker starts a container again.")
        RestartPolicy restartPolicy,

        @JsonPropertyDescription("The .NET version of the SDK and runtime images.")
        DotnetChannel dotnetChannel,

        @JsonPropertyDescription(
                "The project that is published: its directory, which holds a .csproj of the same name.")
        RelativePath buildProject,

        @JsonPropertyDescription("The files that restoring packages needs, relative to the root of the source tree.")
        List<RelativePath> projectFiles,

        @JsonPropertyDescription("What the container of Lucia may use at most.") @Valid
        ContainerLimits limits)
        implements DockerDeploymentConfigurationBuilder.With, CrossChecked {
    public DockerDeploymentConfiguration {
        volumes = List.copyOf(volumes);
        projectFiles = List.copyOf(projectFiles);
    }

    /** The values that hold where a description says nothing. */
    public static DockerDeploymentConfiguration defaults() {
        return new DockerDeploymentConfiguration(
                ImageName.of("seiggy/lucia"),
                ImageTag.of("latest"),
                Optional.empty(),
                Port.of(8080),
                Port.of(7235),
                IpAddress.of("0.0.0.0"),
                List.of(new VolumeMount(VolumeSource.of("./config"), AbsolutePath.of("/app/config"), true)),
                HttpPath.of("/health"),
                RestartPolicy.UNLESS_STOPPED,
                DotnetChannel.of("10.0"),
                RelativePath.of("lucia.AgentHost"),
                Stream.of(
                                "Directory.Build.props",
                                "Directory.Packages.props",
                                "lucia.AgentHost/lucia.AgentHost.csproj",
                                "lucia.Agents/lucia.Agents.csproj",
                                "lucia.HomeAssistant/lucia.HomeAssistant.csproj",
                                "lucia.ServiceDefaults/lucia.ServiceDefaults.csproj")
                        .map(RelativePath::of)
                        .toList(),
                ContainerLimits.defaults());
    }

    private static final Map<String, String> TAKEN_TARGETS = Map.of(
            "/", "Docker refuses to hide the whole file system",
            "/app", "the program is there",
            "/tmp", "the container has a file system in memory there");

    @Override
    public Stream<Inconsistency> inconsistencies() {
        String projectFile = projectFileName();
        return Stream.of(
                        Inconsistency.when(
                                projectFiles.stream()
                                        .noneMatch(file -> file.text().equals(projectFile)),
                                "projectFiles",
                                "The project file " + Quoted.of(projectFile) + " of 'buildProject' is not in the list",
                                "Add it, so that packages are restored before the source is copied.",
                                "buildProject")
                                .stream(),
                        Inconsistency.duplicates("projectFiles", projectFiles),
                        Inconsistency.duplicates(
                                "volumes",
                                volumes.stream().map(VolumeMount::target).toList()),
                        volumesThatHideWhatIsThere())
                .flatMap(found -> found);
    }

    private Stream<Inconsistency> volumesThatHideWhatIsThere() {
        return IntStream.range(0, volumes.size()).boxed().flatMap(i -> {
            String target = volumes.get(i).target().text();
            String reason = TAKEN_TARGETS.getOrDefault(target, "");
            return Inconsistency.when(
                    !reason.isEmpty(),
                    "volumes/" + i + "/target",
                    "Nothing can be mounted at " + Quoted.of(target) + ": " + reason,
                    "Mount it at a place of its own, for example '/app/config'.")
                    .stream();
        });
    }

    /** The project file of {@link #buildProject}. */
    public RelativePath projectFile() {
        return RelativePath.of(projectFileName());
    }

    private String projectFileName() {
        return buildProject + "/" + assemblyName() + ".csproj";
    }

    /** The name of the assembly that is published: the last part of {@link #buildProject}. */
    public String assemblyName() {
        String directory = buildProject.text();
        return directory.substring(directory.lastIndexOf('/') + 1);
    }

    /** The image as it is pulled: name, tag and digest. */
    public ImageReference imageReference() {
        return new ImageReference(image, Optional.of(tag), digest);
    }

    /** When Docker starts a container again, in the words of the Compose Specification. */
    public enum RestartPolicy implements Choice {
        /** Never. */
        NO("no"),
        /** Always, also when the daemon starts. */
        ALWAYS("always"),
        /** When it ended with an error. */
        ON_FAILURE("on-failure"),
        /** Always, unless a person stopped it. */
        UNLESS_STOPPED("unless-stopped");

        private final String text;

        RestartPolicy(String text) {
            this.text = text;
        }

        /** The constant that is written so. */
        @JsonCreator
        public static RestartPolicy of(String text) {
            return Choice.parse(RestartPolicy.class, "a restart policy", text);
        }

        @Override
        public String text() {
            return text;
        }
    }
}
