package dev.lucia.deploy.validate.rule.workflow;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class WorkflowSecret implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("workflow-secret", Severity.ERROR)
            .finds(
                    "A secret in a job or step that a pull request runs. GITHUB_TOKEN is none: its permissions limit it.")
            .because(
                    "Whoever opens a pull request can change what the job does, and read the secret; from a fork the secret is "
                            + "empty, and the job fails.")
            .example(
                    "on: [push, pull_request]\njobs:\n  push:\n    steps:\n      - run: ./push.sh\n        env:\n"
                            + "          TOKEN: ${{ secrets.REGISTRY_TOKEN }}",
                    "on: [push, pull_request]\njobs:\n  push:\n    if: github.event_name != 'pull_request'\n    steps:\n"
                            + "      - run: ./push.sh\n        env:\n          TOKEN: ${{ secrets.REGISTRY_TOKEN }}");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern SECRET = Pattern.compile(
            "(?<![\\w.-])secrets(?:\\.(?<name>[A-Za-z_][A-Za-z0-9_-]*)|\\[\\s*'(?<quoted>[^']*)'\\s*]|\\s*[\\[)])");
    private static final Pattern RUNS_ANYWAY = Pattern.compile("(?<!\\w)(?:always|failure|cancelled)\\s*\\(");
    private static final String GITHUB_TOKEN = "GITHUB_TOKEN";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Workflow.in(tree).flatMap(this::check);
    }

    private Stream<Finding> check(Workflow workflow) {
        Set<String> events = workflow.events().stream()
                .filter(PullRequestCondition.EVENTS::contains)
                .collect(toUnmodifiableSet());
        if (events.isEmpty()) {
            return Stream.empty();
        }
        Set<String> kept = workflow.jobs()
                .filter(job -> PullRequestCondition.excludes(job.at("if"), events))
                .map(YamlValue::key)
                .collect(toUnmodifiableSet());
        List<YamlValue> run = workflow.jobs()
                .filter(job -> !kept.contains(job.key()) && !waitsForOneOf(job, kept))
                .toList();
        Stream<YamlValue> shared =
                run.isEmpty() ? Stream.empty() : Workflow.texts(workflow.root().at("env"));
        return Stream.concat(shared, run.stream().flatMap(job -> texts(job, events)))
                .flatMap(text -> secret(text).stream());
    }

    // A job is skipped with one that it waits for, unless its own condition says otherwise.
    private static boolean waitsForOneOf(YamlValue job, Set<String> kept) {
        return !RUNS_ANYWAY.matcher(job.at("if").text().orElse("")).find()
                && Workflow.texts(job.at("needs"))
                        .anyMatch(need -> kept.contains(need.text().orElse("")));
    }

    private static Stream<YamlValue> texts(YamlValue job, Set<String> events) {
        Stream<YamlValue> own = job.values().filter(value -> !value.key().equals("steps"));
        Stream<YamlValue> steps =
                Workflow.steps(job).filter(step -> !PullRequestCondition.excludes(step.at("if"), events));
        return Stream.concat(own, steps).flatMap(Workflow::texts);
    }

    private Optional<Finding> secret(YamlValue value) {
        String text = value.text().orElse("");
        boolean inherits = value.key().equals("secrets") && text.equals("inherit");
        Stream<String> expressions = value.key().equals("if")
                ? Stream.of(text)
                : EXPRESSION.matcher(text).results().map(expression -> expression.group(1));
        return Stream.concat(
                        inherits ? Stream.of("all secrets") : Stream.empty(),
                        expressions.flatMap(expression ->
                                SECRET.matcher(expression).results().map(WorkflowSecret::shown)))
                .filter(name -> !name.contains(GITHUB_TOKEN))
                .findFirst()
                .map(name -> found(
                        value.place(),
                        "A pull request runs this, and it is given " + name + ".",
                        "Keep pull requests out, by \"if: github.event_name != 'pull_request'\" at the job or step; or move it "
                                + "into a workflow of its own."));
    }

    private static String shown(MatchResult secret) {
        String name = secret.group(1) != null ? secret.group(1) : secret.group(2);
        return name == null ? "all secrets" : "the secret " + Quoted.of(name);
    }
}
