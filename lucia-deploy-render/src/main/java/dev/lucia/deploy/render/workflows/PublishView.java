package dev.lucia.deploy.render.workflows;

import static dev.lucia.deploy.model.CiCdConfiguration.TagRule.LATEST;
import static dev.lucia.deploy.model.CiCdConfiguration.TagRule.SEMVER;
import static dev.lucia.deploy.model.CiCdConfiguration.TagRule.SHA;
import static java.util.stream.Collectors.joining;

import dev.lucia.deploy.model.CiCdConfiguration;
import dev.lucia.deploy.model.CiCdConfiguration.Platform;
import dev.lucia.deploy.model.CiCdConfiguration.TagRule;
import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.value.ImageName;
import dev.lucia.deploy.model.value.SecretName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the publishing workflow needs beside the description. Conditions and expressions are whole scalars: what they are
 * made of holds neither quotes nor anything else that ends a literal of GitHub's expressions.
 *
 * @param branchFilter the default branch as a filter pattern of {@code on.push.branches}
 * @param fromBranch whether a push to the default branch makes a tag
 * @param fromTag whether a git tag does
 * @param inSource the condition that the repository is the one that holds the source
 * @param ofPullRequest the condition that a pull request to it is built
 * @param ofPush the condition that anything else is
 * @param registry the host of the registry that is logged in to
 * @param image the repository that is pushed to
 * @param platforms the platforms, as the actions take them
 * @param tagRules the rules of docker/metadata-action
 * @param username the expression that reads the user name of the registry
 * @param token the expression that reads its access token
 * @param dotnet the SDK that the tests run with
 */
record PublishView(
        String branchFilter,
        boolean fromBranch,
        boolean fromTag,
        String inSource,
        String ofPullRequest,
        String ofPush,
        String registry,
        String image,
        String platforms,
        List<String> tagRules,
        String username,
        String token,
        String dotnet) {
    private static final String DOCKER_HUB = "docker.io";
    // What parts a registry from the first component of a path, by the grammar of Docker's references.
    private static final Pattern REGISTRY = Pattern.compile("(localhost|[^/]*[.:][^/]*|[^/]*[A-Z][^/]*)/.*");
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d+\\.\\d+");

    static PublishView of(Deployment deployment) {
        CiCdConfiguration cicd = deployment.cicd();
        String inSource = "github.repository == '" + cicd.sourceRepository() + "'";
        String channel = deployment.docker().dotnetChannel().text();
        return new PublishView(
                // The one special character of filter patterns that a branch name of ours may hold.
                cicd.defaultBranch().text().replace("+", "\\+"),
                cicd.tags().contains(LATEST) || cicd.tags().contains(SHA),
                cicd.tags().contains(SEMVER) || cicd.tags().contains(SHA),
                inSource,
                inSource + " && github.event_name == 'pull_request'",
                inSource + " && github.event_name != 'pull_request'",
                registry(cicd.imageRepository()),
                cicd.imageRepository().text(),
                cicd.platforms().stream().map(Platform::text).collect(joining(",")),
                cicd.tags().stream().flatMap(rule -> tagRules(rule, cicd)).toList(),
                secret(cicd.secretNames().username()),
                secret(cicd.secretNames().token()),
                TWO_NUMBERS.matcher(channel).matches() ? channel + ".x" : channel);
    }

    private static String registry(ImageName image) {
        return REGISTRY.matcher(image.text()).matches()
                ? image.text().substring(0, image.text().indexOf('/'))
                : DOCKER_HUB;
    }

    private static String secret(SecretName name) {
        return "${{ secrets." + name + " }}";
    }

    private static Stream<String> tagRules(TagRule rule, CiCdConfiguration cicd) {
        return switch (rule) {
            case LATEST ->
                Stream.of(
                        "type=raw,value=latest,enable=${{ github.ref == 'refs/heads/" + cicd.defaultBranch() + "' }}");
            case SEMVER ->
                Stream.of("{{version}}", "{{major}}.{{minor}}", "{{major}}")
                        .map(pattern -> "type=semver,pattern=" + pattern);
            case SHA -> Stream.of("type=sha,prefix=sha-");
        };
    }
}
