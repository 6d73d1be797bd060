package dev.lucia.deploy.render.workflows;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;
import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lucia.deploy.model.Deployment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every workflow of ours, the hand-written one among them. */
class WorkflowsRendererTest {
    /** The commits that are known to be these versions. */
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("actions/checkout", "de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2"),
            Map.entry("actions/setup-java", "c5195efecf7bdfc987ee8bae7a71cb8b11521c00 # v4.7.1"),
            Map.entry("actions/setup-dotnet", "67a3573c9a986a3f9c594539f4ab511d57bb3ce9 # v4"),
            Map.entry("azure/setup-helm", "b9e51907a09c216f16ebe8536097933489208112 # v4.3.0"),
            Map.entry("docker/setup-qemu-action", "06116385d9baf250c9f4dcb4858b16962ea869c3 # v4"),
            Map.entry("docker/setup-buildx-action", "d7f5e7f509e45cec5c76c4d5afdd7de93d0b3df5 # v4.1.0"),
            Map.entry("docker/login-action", "650006c6eb7dba73a995cc03b0b2d7f5ca915bee # v4.2.0"),
            Map.entry("docker/metadata-action", "80c7e94dd9b9319bd5eb7a0e0fe9291e23a2a2e9 # v6.1.0"),
            Map.entry("docker/build-push-action", "10e90e3645eae34f1e60eeb005ba3a3d33f178e8 # v6.19.2"),
            Map.entry("hadolint/hadolint-action", "2332a7b74a6de0dda2e2221d575162eba76ba5e5 # v3.3.0"));

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(resource("/github-workflow.json"), InputFormat.JSON);

    static Stream<Workflow> workflows() {
        return Stream.concat(
                Stream.of(Deployments.REFERENCE, Deployments.OTHER)
                        .flatMap(deployment -> Workflow.of(deployment).values().stream()),
                Stream.of(Workflow.parse(handWritten())));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void theSchemaOfWorkflowsHolds(Workflow workflow) {
        assertEquals(List.of(), SCHEMA.validate(workflow.tree()));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyActionIsPinnedToAKnownCommitWithItsVersionBesideIt(Workflow workflow) {
        assertFalse(workflow.uses().isEmpty());
        for (String uses : workflow.uses()) {
            String action = uses.substring(0, uses.indexOf('@'));
            String pinned = action + "@" + ACTIONS.get(action);
            assertTrue(pinned.startsWith(uses + " # v"), uses);
            assertTrue(workflow.text().contains("uses: " + pinned + "\n"), pinned);
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyJobMayReadTheSourceAndNothingElse(Workflow workflow) {
        assertTrue(workflow.tree().path("permissions").isObject());
        assertTrue(workflow.tree().path("permissions").isEmpty());
        for (Workflow.Job job : workflow.jobs()) {
            assertEquals(
                    "{\"contents\":\"read\"}", job.tree().path("permissions").toString(), job.name());
            assertFalse(job.with("actions/checkout").path("persist-credentials").asBoolean(true), job.name());
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyRunIsBoundedAndGroupedByItsBranch(Workflow workflow) {
        assertTrue(workflow.tree().path("concurrency").path("group").asString().endsWith("-${{ github.ref }}"));
        for (Workflow.Job job : workflow.jobs()) {
            int minutes = job.tree().path("timeout-minutes").asInt(0);
            assertTrue(minutes > 0 && minutes <= 60, job.name());
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noFailureIsSwallowedAndNoTextOfOthersReachesAShell(Workflow workflow) {
        assertFalse(workflow.text().contains("|| true"));
        assertFalse(workflow.text().contains("continue-on-error"));
        assertFalse(workflow.triggers().contains("pull_request_target"));
        workflow.jobs().stream()
                .flatMap(job -> job.steps().stream())
                .forEach(step -> assertFalse(step.path("run").asString("").contains("${{"), step.toString()));
    }

    @Test
    void checksRunForTheFilesThatTheyCheck() {
        assertPaths(Workflow.of(Deployments.OTHER, "helm-lint.yml"), "infra/kubernetes/**");
        assertPaths(Workflow.of(Deployments.OTHER, "validate-infrastructure.yml"), "infra/**");
    }

    private static void assertPaths(Workflow workflow, String paths) {
        assertEquals(Set.of("push", "pull_request", "workflow_dispatch"), workflow.triggers());
        for (String event : List.of("push", "pull_request")) {
            assertEquals(
                    paths,
                    workflow.tree().path("on").path(event).path("paths").path(0).asString());
        }
        assertEquals(
                "release/2.x-lts", workflow.tree().at("/on/push/branches/0").asString());
    }

    @Test
    void theValidationHasAJobForEachMethod() {
        Workflow all = Workflow.of(Deployments.REFERENCE, "validate-infrastructure.yml");
        assertEquals(
                List.of("validate-docker", "validate-k8s", "validate-systemd", "validate-text"),
                all.jobs().stream().map(Workflow.Job::name).toList());
        Deployment few = Deployments.REFERENCE.withMethods(List.of(SYSTEMD));
        assertEquals(Set.of("validate-infrastructure.yml"), Workflow.of(few).keySet());
        assertEquals(
                List.of("validate-systemd", "validate-text"),
                Workflow.of(few, "validate-infrastructure.yml").jobs().stream()
                        .map(Workflow.Job::name)
                        .toList());
    }

    @Test
    void withoutAChartNoneIsLinted() {
        Deployment docker = Deployments.REFERENCE.withMethods(List.of(DOCKER));
        assertEquals(
                Set.of("docker-build-push.yml", "validate-infrastructure.yml"),
                Workflow.of(docker).keySet());
    }

    @Test
    void everyJobThatChecksFilesIsRunHereToo() {
        Set<String> jobs = new TreeSet<>();
        Workflow.of(Deployments.REFERENCE)
                .forEach((name, workflow) -> workflow.jobs().stream()
                        .filter(job -> !name.equals("docker-build-push.yml"))
                        .forEach(job -> {
                            jobs.add(name + " " + job.name());
                            job.steps().forEach(Runner::commands);
                        }));
        assertEquals(WorkflowRunTest.NEEDS.keySet(), jobs);
    }

    @Test
    void thisProjectIsBuiltOnTheOldestAndTheNewestJava() {
        Workflow.Job job = Workflow.parse(handWritten()).job("build");
        assertEquals("[\"17\",\"25\"]", job.tree().at("/strategy/matrix/java").toString());
        assertEquals("maven", job.with("actions/setup-java").path("cache").asString());
        assertTrue(job.steps().stream()
                .anyMatch(step -> step.path("run").asString("").equals("mvn -B verify")));
    }

    private static String handWritten() {
        try {
            return Files.readString(Path.of("../.github/workflows/build.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(WorkflowsRendererTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
