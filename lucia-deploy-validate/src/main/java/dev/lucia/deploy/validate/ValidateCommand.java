package dev.lucia.deploy.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.model.command.ReportFile;
import dev.lucia.deploy.model.command.Terminal;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Findings;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.report.Report;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceLoader;
import dev.lucia.deploy.validate.source.SourcePath;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.Unread;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that validates files and directories. */
@Command(
        name = "validate",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Says what is wrong with the files of a deployment, where, and what to do about it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing as bad as --severity was found",
            "1:something was",
            "2:wrong use, or a file that was named cannot be read"
        })
public final class ValidateCommand implements Callable<Integer> {
    // Held, since a logger that nobody holds forgets its level. It would greet with its version.
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate.validator");

    private static final int NOTHING = 0;
    private static final int FOUND = 1;
    private static final int WRONG_USE = 2;
    private static final List<Path> USUAL = List.of(Path.of("infra"), Path.of(".github", "workflows"));

    private final boolean terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files and directories; by default infra and .github/workflows, where they are.")
    private List<Path> paths = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; by default text.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the report to this file, and not to standard output.")
    private @Nullable Path output;

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            description = "How bad a finding must be for exit code 1: ${COMPLETION-CANDIDATES}; by default error.")
    private Severity severity = Severity.ERROR;

    @Option(
            names = "--target",
            paramLabel = "NAME",
            arity = "1..*",
            split = ",",
            description = "Only the files of these targets: ${COMPLETION-CANDIDATES}.")
    private @Nullable List<Target> targets;

    @Option(names = "--chart", paramLabel = "DIR", description = "The Helm chart of values files that lie elsewhere.")
    private List<Path> charts = List.of();

    @Option(
            names = "--kubernetes",
            paramLabel = "VERSION",
            description = "The Kubernetes that manifests are for: ${COMPLETION-CANDIDATES}; by default any of them.")
    private @Nullable KubernetesVersion kubernetes;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Colour in text: ${COMPLETION-CANDIDATES}; by default auto, which heeds NO_COLOR.")
    private ColorMode color = ColorMode.AUTO;

    @Option(names = "--rules", description = "Print the reference of all rules, in Markdown, and validate nothing.")
    private boolean rules;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private ValidateCommand(boolean terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        HIBERNATE.setLevel(Level.WARNING);
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        System.exit(run(Terminal.wantsColor(System.getenv()), out, new PrintWriter(System.err, true, UTF_8), args));
    }

    /**
     * Runs the command.
     *
     * @param terminal whether a person reads the output on a terminal that shows colours, and wants them
     * @param out for what was asked for
     * @param err for what went wrong
     * @param args see {@code --help}
     * @return the exit code
     */
    static int run(boolean terminal, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new ValidateCommand(terminal))
                // An argument such as @file would otherwise be read, and what it holds would be printed.
                .setExpandAtFiles(false)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, a) -> {
                    String message = Quoted.visible(String.valueOf(e.getMessage()));
                    err.println(message + (message.endsWith(".") ? "" : ".") + " See --help.");
                    return WRONG_USE;
                })
                .execute(args);
    }

    @Override
    public Integer call() {
        if (rules) {
            return print(RuleReference.markdown(), NOTHING);
        }
        List<Path> named = named();
        SourceTree tree = read(named);
        if (output != null && tree.find(SourceLoader.path(output)).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--output names a file that is validated; name another one.");
        }
        Validator validator =
                kubernetes == null ? Validator.standard() : Validator.standard().forKubernetes(kubernetes);
        Findings findings = validator.validate(tree);
        Set<SourcePath> asked = named.stream().map(SourceLoader::path).collect(Collectors.toSet());
        boolean unread = tree.unread().stream().map(Unread::path).anyMatch(asked::contains);
        int exitCode = unread ? WRONG_USE : findings.atLeast(severity).isEmpty() ? NOTHING : FOUND;
        return print(report(new Report(validator.rules(), tree, findings)), exitCode);
    }

    private List<Path> named() {
        if (paths.stream().anyMatch(path -> path.toString().isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "An empty PATH names nothing; name the files or directories to validate.");
        }
        if (!paths.isEmpty()) {
            return paths;
        }
        List<Path> usual = USUAL.stream().filter(Files::isDirectory).toList();
        if (usual.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no directory 'infra' here; name the files or directories to validate.");
        }
        return usual;
    }

    private SourceTree read(List<Path> named) {
        for (Path chart : charts) {
            if (!Files.isRegularFile(chart.resolve("Chart.yaml"))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no chart in " + Quoted.of(chart.toString())
                                + "; name the directory of its Chart.yaml.");
            }
        }
        List<Target> wanted = targets == null ? List.of() : targets;
        Optional<SourceKind> otherwise =
                wanted.size() == 1 ? Optional.of(wanted.get(0).usual()) : Optional.empty();
        SourceTree tree = SourceLoader.load(named, charts, otherwise);
        if (tree.sources().noneMatch(source -> tree.isReported(source.file().path()))
                && tree.unread().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No file of a kind that is validated is in "
                            + named.stream()
                                    .map(path -> Quoted.of(path.toString()))
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return wanted.isEmpty()
                ? tree
                : tree.only(source -> wanted.stream().anyMatch(target -> target.includes(source)));
    }

    private String report(Report report) {
        return switch (format) {
            case TEXT -> report.text(color == ColorMode.ALWAYS || (color == ColorMode.AUTO && terminal));
            case JSON -> report.json();
            case SARIF -> report.sarif();
            case JUNIT -> report.junit(severity);
            case GITHUB -> report.annotations();
        };
    }

    private int print(String text, int exitCode) {
        if (output == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return exitCode;
        }
        try {
            ReportFile.write(output, text);
            return exitCode;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("The report cannot be written to " + Quoted.path(output.toString())
                            + ". Name a file in a directory that exists and that you may write to.");
            return WRONG_USE;
        }
    }
}
