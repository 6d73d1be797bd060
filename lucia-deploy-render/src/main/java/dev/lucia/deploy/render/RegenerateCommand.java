package dev.lucia.deploy.render;

import static java.util.stream.Collectors.joining;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.render.tree.RenderedTree;
import dev.lucia.deploy.render.tree.TreeDrift;
import dev.lucia.deploy.render.tree.TreeWriter;
import dev.lucia.deploy.render.tree.WriteResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command behind the README's first line: brings a directory in step with its description. */
@Command(
        name = "regenerate",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Renders every file that deploys Lucia from its description.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the directory is in step with the description",
            "1:it is not (--check), or a file stands in the way and nothing was written",
            "2:wrong use, or a description that is not valid"
        })
public final class RegenerateCommand implements Callable<Integer> {
    /** The command line that regenerates this repository, for messages. */
    public static final String COMMAND_LINE = "mvn -q -pl lucia-deploy-render -am compile exec:java";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--description", paramLabel = "FILE", description = "The description; by default ${DEFAULT-VALUE}.")
    private Path description = Path.of("infra/lucia-deploy.yaml");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The directory to write to, in which infra/ and .github/ lie; by default this one.")
    private Path output = Path.of(".");

    @Option(
            names = "--target",
            paramLabel = "NAME",
            arity = "1..*",
            split = ",",
            description = "Only the files of these targets: ${COMPLETION-CANDIDATES}.",
            completionCandidates = TargetNames.class)
    private @Nullable List<String> targets;

    @Option(names = "--check", description = "Write nothing; print what differs and exit with 1 if anything does.")
    private boolean check;

    @Option(names = "--dry-run", description = "Write nothing; print what would be written and removed.")
    private boolean dryRun;

    @Option(
            names = "--overwrite-edited",
            description = "Replace generated files that were edited by hand. Files that were never generated stay.")
    private boolean overwriteEdited;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    /** The names of the targets, for the help. */
    static final class TargetNames implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Targets.all().stream().map(Target::name).iterator();
        }
    }

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(Commands.run(new RegenerateCommand(), args));
    }

    @Override
    public Integer call() {
        if (check && dryRun) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--check and --dry-run exclude each other.");
        }
        if (targets != null && targets.stream().allMatch(String::isBlank)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--target names no target.");
        }
        Deployment deployment = new DeploymentReader().read(description);
        RenderedTree tree = targets == null ? Targets.render(deployment) : ofTargets(deployment, targets);
        return check ? check(tree) : write(tree);
    }

    private static RenderedTree ofTargets(Deployment deployment, List<String> targets) {
        RenderedTree tree = Targets.render(deployment, targets);
        for (String target : targets) {
            if (Targets.render(deployment, List.of(target)).files().isEmpty()) {
                throw new InvalidValueException(
                        "The target '" + target + "' has no file for this description, whose methods are "
                                + deployment.methods().stream()
                                        .map(DeploymentMethod::text)
                                        .collect(joining(", ")),
                        "Name its method among them. To remove the files of a method that was taken out, leave --target out.");
            }
        }
        return tree;
    }

    private int check(RenderedTree tree) {
        TreeDrift drift = TreeDrift.between(tree, output, OwnedPaths.PATTERNS);
        out().print(drift.report(COMMAND_LINE));
        out().flush();
        return drift.isEmpty() ? Commands.DONE : Commands.NOT_DONE;
    }

    private int write(RenderedTree tree) {
        TreeWriter writer = overwriteEdited ? TreeWriter.to(output).overwritingEdited() : TreeWriter.to(output);
        WriteResult result = dryRun ? writer.plan(tree) : writer.write(tree);
        result.written().forEach(path -> out().println((dryRun ? "would write " : "wrote ") + path));
        result.removed().forEach(path -> out().println((dryRun ? "would remove " : "removed ") + path));
        out().println(result.unchanged().size() + " files unchanged");
        return Commands.DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
