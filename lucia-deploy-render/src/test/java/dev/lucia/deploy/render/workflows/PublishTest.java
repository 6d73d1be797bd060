package dev.lucia.deploy.render.workflows;

import static dev.lucia.deploy.model.CiCdConfiguration.TagRule.LATEST;
import static dev.lucia.deploy.model.CiCdConfiguration.TagRule.SEMVER;
import static dev.lucia.deploy.model.CiCdConfiguration.TagRule.SHA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.CiCdConfiguration;
import dev.lucia.deploy.model.CiCdConfiguration.TagRule;
import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.value.ImageName;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the publishing workflow promises. */
class PublishTest {
    static final List<Deployment> DEPLOYMENTS = List.of(Deployments.REFERENCE, Deployments.OTHER);

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void aPullRequestNeitherPushesNorSeesASecret(Deployment deployment) {
        String source = deployment.cicd().sourceRepository().text();
        List<String> running = workflow(deployment).jobs().stream()
                .filter(job -> job.runs(source, "pull_request"))
                .map(job -> {
                    assertFalse(job.tree().toString().contains("secrets"), job.name());
                    assertFalse(job.tree().toString().contains("docker/login-action"), job.name());
                    return job.name();
                })
                .toList();
        assertEquals(List.of("test", "build"), running);
        JsonNode build = workflow(deployment).job("build").with("docker/build-push-action");
        assertFalse(build.path("push").asBoolean(true));
        assertFalse(build.has("outputs") || build.has("tags") || build.has("cache-to"));
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void onlyThePublishingJobKnowsTheSecretsAndOnlyByTheirNames(Deployment deployment) {
        Workflow workflow = workflow(deployment);
        JsonNode login = workflow.job("publish").with("docker/login-action");
        assertEquals(
                "${{ secrets." + deployment.cicd().secretNames().username() + " }}",
                login.path("username").asString());
        assertEquals(
                "${{ secrets." + deployment.cicd().secretNames().token() + " }}",
                login.path("password").asString());
        assertEquals(2, workflow.text().split("secrets\\.", -1).length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"push", "workflow_dispatch"})
    void thePublishingRepositoryTestsAndPublishes(String event) {
        for (Deployment deployment : DEPLOYMENTS) {
            String source = deployment.cicd().sourceRepository().text();
            assertEquals(
                    List.of("test", "publish"),
                    workflow(deployment).jobs().stream()
                            .filter(job -> job.runs(source, event))
                            .map(Workflow.Job::name)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"push", "pull_request", "workflow_dispatch"})
    void noOtherRepositoryDoesAnything(String event) {
        for (Deployment deployment : DEPLOYMENTS) {
            assertFalse(workflow(deployment).jobs().stream().anyMatch(job -> job.runs("someone/fork", event)));
        }
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void failingTestsStopThePush(Deployment deployment) {
        Workflow workflow = workflow(deployment);
        assertEquals(
                "dotnet test --configuration Release",
                workflow.job("test").steps().get(2).path("run").asString());
        for (String job : List.of("build", "publish")) {
            assertEquals("test", workflow.job(job).tree().path("needs").asString());
            // Any of these functions would run the job whatever became of those that it needs.
            assertFalse(workflow.job(job).tree().path("if").asString().matches(".*(always|failure|cancelled)\\(.*"));
        }
    }

    @Test
    void testsCanBeLeftOut() {
        Workflow workflow = workflow(with(Deployments.REFERENCE.cicd().withRunTests(false)));
        assertEquals(
                List.of("build", "publish"),
                workflow.jobs().stream().map(Workflow.Job::name).toList());
        assertFalse(workflow.text().contains("needs:"));
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void tagsFollowTheBranchTheVersionAndTheCommit(Deployment deployment) {
        JsonNode metadata = workflow(deployment).job("publish").with("docker/metadata-action");
        assertEquals(
                List.of(
                        "type=raw,value=latest,enable=${{ github.ref == 'refs/heads/"
                                + deployment.cicd().defaultBranch() + "' }}",
                        "type=semver,pattern={{version}}",
                        "type=semver,pattern={{major}}.{{minor}}",
                        "type=semver,pattern={{major}}",
                        "type=sha,prefix=sha-"),
                metadata.path("tags").asString().lines().toList());
        assertEquals("latest=false", metadata.path("flavor").asString());
        assertEquals(
                deployment.cicd().imageRepository().text(),
                metadata.path("images").asString());
        JsonNode push = workflow(deployment).job("publish").with("docker/build-push-action");
        assertEquals("${{ steps.metadata.outputs.tags }}", push.path("tags").asString());
        assertEquals("${{ steps.metadata.outputs.labels }}", push.path("labels").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "LATEST, true, false",
        "SEMVER, false, true",
        "SHA, true, true",
        "LATEST SEMVER, true, true",
    })
    void onlyAPushThatMakesATagStartsIt(String rules, boolean fromBranch, boolean fromTag) {
        List<TagRule> tags =
                Arrays.stream(rules.split(" ", -1)).map(TagRule::valueOf).toList();
        JsonNode push = workflow(with(Deployments.OTHER.cicd().withTags(tags)))
                .tree()
                .path("on")
                .path("push");
        assertEquals(
                fromBranch ? "[\"release/2.x-lts\"]" : "", push.path("branches").toString());
        assertEquals(fromTag ? "[\"v*.*.*\"]" : "", push.path("tags").toString());
    }

    @Test
    void tagsThatAreNotWantedAreNotMade() {
        for (TagRule rule : List.of(LATEST, SEMVER, SHA)) {
            String tags = workflow(with(Deployments.REFERENCE.cicd().withTags(List.of(rule))))
                    .job("publish")
                    .with("docker/metadata-action")
                    .path("tags")
                    .asString();
            assertEquals(rule == LATEST, tags.contains("latest"));
            assertEquals(rule == SEMVER, tags.contains("semver"));
            assertEquals(rule == SHA, tags.contains("sha"));
        }
    }

    @Test
    void itIsBuiltForThePlatformsOfTheDescription() {
        Workflow workflow = workflow(Deployments.OTHER);
        for (String job : List.of("build", "publish")) {
            for (String action : List.of("docker/setup-qemu-action", "docker/build-push-action")) {
                assertEquals(
                        "linux/amd64,linux/arm/v7",
                        workflow.job(job).with(action).path("platforms").asString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "seiggy/lucia, docker.io",
        "lucia, docker.io",
        "ghcr.io/me/lucia, ghcr.io",
        "localhost/lucia, localhost",
        "localhost:5000/lucia, localhost:5000",
        "registry.example.net:5000/a/b/c, registry.example.net:5000",
    })
    void theRegistryIsThatOfTheImage(String image, String registry) {
        CiCdConfiguration cicd = Deployments.REFERENCE.cicd().withImageRepository(ImageName.of(image));
        assertEquals(
                registry,
                workflow(with(cicd))
                        .job("publish")
                        .with("docker/login-action")
                        .path("registry")
                        .asString());
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void whatIsPublishedSaysWhatItHoldsAndWhereItComesFrom(Deployment deployment) {
        JsonNode push = workflow(deployment).job("publish").with("docker/build-push-action");
        assertTrue(push.path("push").asBoolean());
        assertTrue(push.path("sbom").asBoolean());
        assertEquals("mode=max", push.path("provenance").asString());
        assertEquals("type=gha", push.path("cache-from").asString());
        assertEquals("type=gha,mode=max", push.path("cache-to").asString());
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void aPublicationIsNeverBrokenOff(Deployment deployment) {
        assertEquals(
                "${{ github.event_name == 'pull_request' }}",
                workflow(deployment)
                        .tree()
                        .at("/concurrency/cancel-in-progress")
                        .asString());
        assertEquals(
                Set.of("push", "pull_request", "workflow_dispatch"),
                workflow(deployment).triggers());
    }

    private static Deployment with(CiCdConfiguration cicd) {
        return Deployments.REFERENCE.withCicd(cicd);
    }

    private static Workflow workflow(Deployment deployment) {
        return Workflow.of(deployment, "docker-build-push.yml");
    }
}
