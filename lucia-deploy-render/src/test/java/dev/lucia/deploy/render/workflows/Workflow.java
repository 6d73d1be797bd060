package dev.lucia.deploy.render.workflows;

import dev.lucia.deploy.model.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A workflow as GitHub reads it.
 *
 * @param text the file
 * @param tree its YAML
 */
record Workflow(String text, JsonNode tree) {
    /**
     * A job.
     *
     * @param name its identifier
     * @param tree its YAML
     */
    record Job(String name, JsonNode tree) {
        List<JsonNode> steps() {
            return tree.path("steps").valueStream().toList();
        }

        /** What a step gives the action whose name, without the commit, is this. */
        JsonNode with(String action) {
            return steps().stream()
                    .filter(step -> step.path("uses").asString("").startsWith(action + "@"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " does not use " + action))
                    .path("with");
        }

        /** Whether it runs; its condition must be a conjunction of comparisons with literals. */
        boolean runs(String repository, String event) {
            Map<String, String> context = Map.of("github.repository", repository, "github.event_name", event);
            return Stream.of(tree.path("if").asString().split(" && ", -1)).allMatch(comparison -> {
                String[] words = comparison.split(" ", -1);
                boolean equal = ("'" + context.get(words[0]) + "'").equals(words[2]);
                return switch (words[1]) {
                    case "==" -> equal;
                    case "!=" -> !equal;
                    default -> throw new AssertionError("Unknown operator in " + comparison);
                };
            });
        }
    }

    static Workflow parse(String text) {
        return new Workflow(text, new YAMLMapper().readTree(text));
    }

    /** The workflows of a deployment by their file names. */
    static Map<String, Workflow> of(Deployment deployment) {
        return WorkflowsRenderer.render(deployment)
                .filter(file -> file.path().endsWith(".yml"))
                .collect(Collectors.toMap(
                        file -> file.path().substring(".github/workflows/".length()),
                        file -> parse(file.content()),
                        (a, b) -> a,
                        TreeMap::new));
    }

    /** The workflow of a deployment that has this file name. */
    static Workflow of(Deployment deployment, String name) {
        return Objects.requireNonNull(of(deployment).get(name), name);
    }

    List<Job> jobs() {
        return tree.path("jobs").properties().stream()
                .map(entry -> new Job(entry.getKey(), entry.getValue()))
                .toList();
    }

    Job job(String name) {
        return jobs().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no job " + name));
    }

    Set<String> triggers() {
        return tree.path("on").propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    List<String> uses() {
        return jobs().stream()
                .flatMap(job -> job.steps().stream())
                .filter(step -> step.has("uses"))
                .map(step -> step.path("uses").asString())
                .toList();
    }
}
