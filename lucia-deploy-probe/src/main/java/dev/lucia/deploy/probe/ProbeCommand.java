package dev.lucia.deploy.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.model.InvalidDeploymentException;
import dev.lucia.deploy.model.command.ReportFile;
import dev.lucia.deploy.model.command.Terminal;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that probes a deployment: what runs, or, before anything is started, what it will need. */
@Command(
        name = "probe",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Asks Lucia, Redis, Home Assistant and the model endpoint how they are, side by side, and says which of them is "
                    + "ill and why. No secret is ever printed.",
            "",
            "The addresses come from a description and a target, from an env file, or one by one; one that is given goes "
                    + "before the env file's, and that before the description's. Tokens, keys and passwords come from the "
                    + "env file or from environment variables of the settings' names (HomeAssistant__AccessToken, "
                    + "OpenAI__ApiKey, Redis__Password), which go before the file's.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:something was asked, and all of it is healthy; warnings do no harm",
            "1:something is not healthy, or nothing could be asked",
            "2:wrong use, a description that is not valid, an env file that its reader refuses, or a report that cannot "
                    + "be written"
        })
public final class ProbeCommand implements Callable<Integer> {
    // Held, since a logger that nobody holds forgets its level. It would greet with its version.
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate.validator");

    private static final int HEALTHY = 0;
    private static final int NOT_HEALTHY = 1;
    private static final int WRONG_USE = 2;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProbeInputs inputs = new ProbeInputs();

    @Option(
            names = "--await",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "Ask again until all is healthy, for at most this long, for example 90s or 5m.")
    private @Nullable Duration await;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "How long each check may take; by default 5s.")
    private Duration timeout = ProbePlan.LIMIT;

    @Option(
            names = "--deadline",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "How long all of them may take, side by side; by default 15s.")
    private Duration deadline = ProbePlan.DEADLINE;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ValueConverter.OfFormat.class,
            description = "How to report: table, json, prometheus or junit; by default ${DEFAULT-VALUE}.")
    private ReportFormat format = ReportFormat.TABLE;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the report to this file, and not to standard output.")
    private @Nullable Path output;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            converter = ValueConverter.OfColor.class,
            description =
                    "Colour the table: auto (on a terminal, unless NO_COLOR is set or TERM is dumb), always or never; "
                            + "by default ${DEFAULT-VALUE}.")
    private ColorWhen color = ColorWhen.AUTO;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private ProbeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        HIBERNATE.setLevel(Level.WARNING);
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        System.exit(run(out, err, System.getenv(), args));
    }

    /**
     * Runs the command.
     *
     * @param out for what was asked for
     * @param err for what went wrong
     * @param environment the environment variables
     * @param args see {@code --help}
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
        return new CommandLine(new ProbeCommand(environment))
                // An argument such as @file would otherwise be read, and what it holds would be printed.
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(Terminal.wantsColor(environment) ? Ansi.ON : Ansi.OFF))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, a) -> {
                    err.println(sentence(visible(String.valueOf(e.getMessage()))) + " See --help.");
                    return WRONG_USE;
                })
                .setExecutionExceptionHandler((e, commandLine, result) -> {
                    if (!(e instanceof InvalidDeploymentException || e instanceof InvalidValueException)) {
                        throw e;
                    }
                    err.println(e.getMessage());
                    return WRONG_USE;
                })
                .execute(args);
    }

    /** What picocli says has no full stop. */
    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    /** Its lines as they are, but nothing in them that a terminal obeys. */
    private static String visible(String message) {
        return message.lines().map(Quoted::visible).collect(Collectors.joining("\n"));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (output != null && inputs.reads(output)) {
            throw new ParameterException(
                    spec.commandLine(), "--output names a file that settings are read from; name another one.");
        }
        ProbePlan plan;
        try {
            plan = inputs.plan(environment).withLimit(timeout).withDeadline(deadline);
        } catch (WrongUseException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        ProbeReport report = probe(plan);
        return print(report, report.isHealthy() ? HEALTHY : NOT_HEALTHY);
    }

    private int print(ProbeReport report, int exitCode) {
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(format.print(report, color.isOn(environment)));
            out.flush();
            return exitCode;
        }
        try {
            ReportFile.write(output, format.print(report, color == ColorWhen.ALWAYS));
            return exitCode;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("The report cannot be written to " + Quoted.path(output.toString())
                            + ". Name a file in a directory that exists and that you may write to.");
            return WRONG_USE;
        }
    }

    private ProbeReport probe(ProbePlan plan) throws InterruptedException {
        Optional<AwaitPolicy> policy = Optional.ofNullable(await).map(AwaitPolicy::atMost);
        try (Prober prober = Prober.create()) {
            return policy.isPresent() ? prober.await(plan, policy.get()) : prober.probe(plan);
        }
    }

    /** When the table is coloured. */
    enum ColorWhen {
        AUTO,
        ALWAYS,
        NEVER;

        boolean isOn(Map<String, String> environment) {
            return this == ALWAYS || (this == AUTO && Terminal.wantsColor(environment));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
