package dev.lucia.deploy.validate.rule.workflow;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.shape.Misfit;
import dev.lucia.deploy.validate.shape.Shapes;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.Set;
import java.util.stream.Stream;

final class WorkflowStructure implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("workflow-structure", Severity.ERROR)
            .finds(
                    "A key that a workflow does not have there, a value of another type, and what is missing: the machine of a "
                            + "job, what a step does, a job that another one needs.")
            .because("GitHub refuses the whole workflow, and it never runs.")
            .example("jobs:\n  build:\n    run-on: ubuntu-latest", "jobs:\n  build:\n    runs-on: ubuntu-latest");

    private static final int MANY = 200;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Workflow.in(tree).flatMap(workflow -> {
            Set<String> names = Set.copyOf(workflow.root().at("jobs").keys());
            return Stream.concat(
                    Shapes.workflow().check(workflow.root()).map(this::misfit),
                    workflow.jobs().flatMap(job -> checkJob(job, names)));
        });
    }

    private Finding misfit(Misfit misfit) {
        return found(
                misfit.value().pointer().isEmpty()
                        ? misfit.value().startPlace()
                        : misfit.value().keyPlace(),
                misfit.message(),
                misfit.hint());
    }

    private Stream<Finding> checkJob(YamlValue job, Set<String> names) {
        String name = Quoted.key(job.key());
        Stream<Finding> machine = hasOneOf(job, "runs-on", "uses")
                ? Stream.empty()
                : Stream.of(found(
                        job.keyPlace(),
                        "The job " + name + " does not say where it runs.",
                        "Add 'runs-on:', for example ubuntu-latest."));
        Stream<Finding> work = hasOneOf(job, "steps", "uses")
                ? Stream.empty()
                : Stream.of(found(job.keyPlace(), "The job " + name + " has no steps.", "Add 'steps:'."));
        return Stream.of(machine, work, needs(job, names), Workflow.steps(job).flatMap(this::checkStep))
                .flatMap(findings -> findings);
    }

    private Stream<Finding> needs(YamlValue job, Set<String> names) {
        return Stream.concat(Stream.of(job.at("needs")), job.at("needs").items())
                .filter(need ->
                        need.text().filter(name -> !names.contains(name)).isPresent())
                .map(need -> found(
                        need.keyPlace(),
                        "There is no job " + Quoted.of(need.text().orElse("")) + " to wait for."
                                + didYouMean(need.text().orElse(""), names),
                        "Name a job of this workflow."));
    }

    // Comparing each with each would take long where there are very many; nobody has so many.
    private static String didYouMean(String written, Set<String> known) {
        return known.size() > MANY ? "" : Suggestion.didYouMean(written, known);
    }

    private static boolean hasOneOf(YamlValue mapping, String... keys) {
        return Stream.of(keys).anyMatch(key -> mapping.at(key).isPresent() || Shapes.isMisspelt(mapping, key));
    }

    private Stream<Finding> checkStep(YamlValue step) {
        boolean runs = step.at("run").isPresent();
        boolean uses = step.at("uses").isPresent();
        return runs == uses && (runs || !hasOneOf(step, "run", "uses"))
                ? Stream.of(found(
                        step.startPlace(),
                        runs ? "A step has both 'run' and 'uses'." : "A step has neither 'run' nor 'uses'.",
                        "Give it 'run' with commands, or 'uses' with an action."))
                : Stream.empty();
    }
}
