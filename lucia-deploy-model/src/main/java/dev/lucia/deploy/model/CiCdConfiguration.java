package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.constraint.Consistent;
import dev.lucia.deploy.model.constraint.CrossChecked;
import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.value.BranchName;
import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.GitHubRepository;
import dev.lucia.deploy.model.value.ImageName;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;

/**
 * How GitHub Actions builds, tests and publishes the image of Lucia.
 *
 * @param imageRepository the repository that the image is pushed to
 * @param sourceRepository the GitHub repository that may publish; the workflow does nothing in any other
 * @param platforms the platforms that the image is built for
 * @param tags the tags that an image gets
 * @param runTests whether the tests run before an image is pushed
 * @param defaultBranch the branch whose pushes are published
 * @param secretNames the names of the secrets that the registry login reads
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
@Consistent
public record CiCdConfiguration(
        @JsonPropertyDescription("The repository that the image is pushed to.")
        ImageName imageRepository,

        @JsonPropertyDescription("The GitHub repository that may publish; the workflow does nothing in any other.")
        GitHubRepository sourceRepository,

        @JsonPropertyDescription("The platforms that the image is built for.")
        List<Platform> platforms,

        @JsonPropertyDescription("The tags that an image gets.")
        List<TagRule> tags,

        @JsonPropertyDescription("Whether the tests run before an image is pushed.")
        boolean runTests,

        @JsonPropertyDescription("The branch whose pushes are published.")
        BranchName defaultBranch,

        @JsonPropertyDescription("The names of the secrets that the registry login reads.") @Valid
        SecretNames secretNames)
        implements CiCdConfigurationBuilder.With, CrossChecked {
    public CiCdConfiguration {
        platforms = List.copyOf(platforms);
        tags = List.copyOf(tags);
    }

    /** The values that hold where a description says nothing. */
    public static CiCdConfiguration defaults() {
        return new CiCdConfiguration(
                ImageName.of("seiggy/lucia"),
                GitHubRepository.of("seiggy/lucia-dotnet"),
                List.of(Platform.LINUX_AMD64, Platform.LINUX_ARM64),
                List.of(TagRule.LATEST, TagRule.SEMVER, TagRule.SHA),
                true,
                BranchName.of("main"),
                SecretNames.defaults());
    }

    @Override
    public Stream<Inconsistency> inconsistencies() {
        return Stream.of(
                        Inconsistency.when(
                                platforms.isEmpty(),
                                "platforms",
                                "'platforms' is an empty list",
                                "Name at least one, for example linux/amd64.")
                                .stream(),
                        Inconsistency.when(
                                tags.isEmpty(),
                                "tags",
                                "'tags' is an empty list",
                                "Name at least one, for example semver.")
                                .stream(),
                        Inconsistency.duplicates(
                                "platforms",
                                platforms.stream().map(Platform::text).toList()),
                        Inconsistency.duplicates(
                                "tags", tags.stream().map(TagRule::text).toList()))
                .flatMap(found -> found);
    }

    /** A platform in the notation of OCI image indexes. */
    public enum Platform implements Choice {
        /** 64-bit x86. */
        LINUX_AMD64("linux/amd64"),
        /** 64-bit Arm. */
        LINUX_ARM64("linux/arm64"),
        /** 32-bit Arm. */
        LINUX_ARM_V7("linux/arm/v7");

        private final String text;

        Platform(String text) {
            this.text = text;
        }

        /** The constant that is written so. */
        @JsonCreator
        public static Platform of(String text) {
            return Choice.parse(Platform.class, "a known platform", text);
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** A rule by which a published image gets tags. */
    public enum TagRule implements Choice {
        /** The tag latest, from the default branch. */
        LATEST("latest"),
        /** 1.2.3, 1.2 and 1, from the git tag v1.2.3. */
        SEMVER("semver"),
        /** sha- and the short commit, always. */
        SHA("sha");

        private final String text;

        TagRule(String text) {
            this.text = text;
        }

        /** The constant that is written so. */
        @JsonCreator
        public static TagRule of(String text) {
            return Choice.parse(TagRule.class, "a tag rule", text);
        }

        @Override
        public String text() {
            return text;
        }
    }
}
