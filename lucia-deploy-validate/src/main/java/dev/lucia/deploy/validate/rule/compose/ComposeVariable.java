package dev.lucia.deploy.validate.rule.compose;

import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ComposeProject;
import dev.lucia.deploy.validate.view.ComposeProjects;
import dev.lucia.deploy.validate.view.ComposeReferences;
import dev.lucia.deploy.validate.view.ComposeVariables;
import java.util.stream.Stream;

final class ComposeVariable implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("compose-variable", Severity.ERROR)
            .finds(
                    "A reference to a variable that the .env beside the Compose file does not hold and that has no default, "
                            + "and a '${' that Compose cannot read. Where there is no .env yet, the names of .env.example count.")
            .because("Docker Compose puts nothing in its place, and only warns.")
            .example("image: seiggy/lucia:${LUCIA_TAG}", "image: seiggy/lucia:${LUCIA_TAG:-latest}");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return ComposeProjects.of(tree).projects().stream()
                .flatMap(project -> project.roots().stream().flatMap(root -> check(root, project)));
    }

    private Stream<Finding> check(YamlValue value, ComposeProject project) {
        if (!value.node().isString()) {
            return Stream.concat(value.values(), value.items()).flatMap(inner -> check(inner, project));
        }
        String text = value.node().asString();
        return text.indexOf('$') < 0 ? Stream.empty() : check(value, text, project.variables());
    }

    private Stream<Finding> check(YamlValue value, String text, ComposeVariables variables) {
        ComposeReferences references = ComposeReferences.of(text, variables);
        if (references.isInvalid()) {
            return Stream.of(found(
                    value.place(),
                    "There is a '${' here that Docker Compose cannot read.",
                    "Write $$ for a '$' itself, and ${NAME:-default} for a variable."));
        }
        return references.unset().stream().distinct().map(reference -> unset(value, reference, variables));
    }

    // A '$' in a password looks like the beginning of a name; what follows is then a piece of the password.
    private Finding unset(YamlValue value, ComposeReferences.Reference reference, ComposeVariables variables) {
        return reference.whole()
                ? found(
                        value.place(),
                        "The variable " + Quoted.of(reference.name()) + " has no value and no default.",
                        "Add it to " + variables.envFile() + ", or give it a default: ${" + reference.name()
                                + ":-value}.")
                : found(
                        value.place(),
                        "The name after a '$' here is of no variable that has a value.",
                        "Write $$ for a '$' itself; add a variable to " + variables.envFile()
                                + ", or give it a default: ${NAME:-value}.");
    }
}
