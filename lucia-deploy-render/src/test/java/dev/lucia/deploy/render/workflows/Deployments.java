package dev.lucia.deploy.render.workflows;

import static dev.lucia.deploy.model.CiCdConfiguration.Platform.LINUX_AMD64;
import static dev.lucia.deploy.model.CiCdConfiguration.Platform.LINUX_ARM_V7;
import static dev.lucia.deploy.model.CiCdConfiguration.TagRule.LATEST;
import static dev.lucia.deploy.model.CiCdConfiguration.TagRule.SEMVER;
import static dev.lucia.deploy.model.CiCdConfiguration.TagRule.SHA;

import dev.lucia.deploy.model.CiCdConfiguration;
import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.SecretNames;
import dev.lucia.deploy.model.value.BranchName;
import dev.lucia.deploy.model.value.GitHubRepository;
import dev.lucia.deploy.model.value.ImageName;
import dev.lucia.deploy.model.value.SecretName;
import java.util.List;

/** The deployments that the tests render. */
final class Deployments {
    static final Deployment REFERENCE = Deployment.defaults();

    static final Deployment OTHER = REFERENCE.withCicd(new CiCdConfiguration(
            ImageName.of("ghcr.io/me/lucia.home"),
            GitHubRepository.of("me/home-2"),
            List.of(LINUX_AMD64, LINUX_ARM_V7),
            List.of(LATEST, SEMVER, SHA),
            true,
            BranchName.of("release/2.x-lts"),
            new SecretNames(SecretName.of("GHCR_USER"), SecretName.of("GHCR_TOKEN"))));

    private Deployments() {}
}
