package dev.lucia.deploy.render;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.render.migrate.Change;
import dev.lucia.deploy.render.migrate.Migrated;
import dev.lucia.deploy.render.migrate.Migration;
import dev.lucia.deploy.render.migrate.SettingsFormat;
import dev.lucia.deploy.render.migrate.SettingsSource;
import dev.lucia.deploy.render.tree.PrivateFile;
import dev.lucia.deploy.render.tree.PrivateFileException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Carries the settings of one way of running Lucia over to another. */
@Command(
        name = "migrate",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Carries Lucia's settings from the files of one way of running it over to the file of another.",
            "Values are read as their program reads them (Docker Compose replaces '$NAME' first), and written in the quoting of"
                    + " the other. Addresses are adapted: redis:6379, lucia-redis:6379 and localhost:6379 are the same Redis."
                    + " No secret is ever printed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the file was written, or --dry-run found nothing in its way",
            "1:something can not travel, or a file can not be read or written; nothing was written",
            "2:wrong use, or a description that is not valid"
        })
public final class MigrateCommand implements Callable<Integer> {
    /** The beginning of the command line, for guides; the options go into {@code -Dexec.args="…"}. */
    public static final String COMMAND_LINE = "mvn -q -pl lucia-deploy-render -am compile exec:java@migrate";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description =
                    "The file to read. Give it again for further files that belong to it, such as a ConfigMap and a"
                            + " Secret; the later wins.")
    private List<Path> from = new ArrayList<>();

    @Option(
            names = "--from-method",
            paramLabel = "METHOD",
            required = true,
            description = "What it is: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Words.class)
    private String fromMethod = "";

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The file to write, with mode 600. Not needed with --dry-run.")
    private @Nullable Path to;

    @Option(
            names = "--to-method",
            paramLabel = "METHOD",
            required = true,
            description = "What it is to be: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Words.class)
    private String toMethod = "";

    @Option(
            names = "--description",
            paramLabel = "FILE",
            description = "The description of the deployment; by default ${DEFAULT-VALUE}.")
    private Path description = Path.of("infra/lucia-deploy.yaml");

    @Option(names = "--dry-run", description = "Write nothing; print which settings would travel, by their names.")
    private boolean dryRun;

    @Option(names = "--force", description = "Replace the file to write where it is there already.")
    private boolean force;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    /** The words for the methods, for the help. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Choice.words(SettingsFormat.class).iterator();
        }
    }

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(Commands.run(new MigrateCommand(), args));
    }

    @Override
    public Integer call() {
        SettingsFormat source = SettingsFormat.of(fromMethod);
        SettingsFormat target = SettingsFormat.of(toMethod);
        Deployment deployment = new DeploymentReader().read(description);
        PrivateFile file = target(target);
        Migrated migrated = Migration.of(deployment, source, target).migrate(sources());
        if (!dryRun && !write(file, migrated)) {
            return Commands.NOT_DONE;
        }
        report(deployment, migrated);
        return Commands.DONE;
    }

    // Looked at before anything is read, so that nobody hears of the rest for nothing.
    private PrivateFile target(SettingsFormat target) {
        if (to == null && !dryRun) {
            throw wrong("Missing required option: '--to=FILE'.");
        }
        PrivateFile file = PrivateFile.at(to == null ? Path.of(target.text()) : to);
        if (to != null && from.stream().anyMatch(path -> PrivateFile.at(path).isSameAs(file))) {
            throw wrong("--to names a file that --from names too.");
        }
        return file;
    }

    /** Whether the file was written; else it was there, and that is said. */
    private boolean write(PrivateFile file, Migrated migrated) {
        try {
            file.write(migrated.content().reveal(), force);
            return true;
        } catch (PrivateFileException e) {
            if (e.getCause() instanceof FileAlreadyExistsException) {
                spec.commandLine().getErr().println(e.getMessage() + " See --force.");
                return false;
            }
            throw e;
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private List<SettingsSource> sources() {
        return from.stream()
                .map(path ->
                        SettingsSource.of(path.toString(), PrivateFile.at(path).read()))
                .toList();
    }

    private void report(Deployment deployment, Migrated migrated) {
        PrintWriter out = spec.commandLine().getOut();
        String where = to == null ? "" : " " + to;
        out.println(dryRun ? "would write" + where + " (mode 600):" : "wrote" + where + " (mode 600):");
        for (SettingName name : migrated.values().names()) {
            boolean shown = deployment
                    .catalog()
                    .find(name)
                    .filter(setting -> !setting.isSensitive())
                    .isPresent();
            out.println("  " + Migrated.shown(name) + (shown ? "" : " (secret)"));
        }
        section(out, "Addresses that changed:", migrated.changes(), MigrateCommand::text);
        section(out, "Still to fill in:", migrated.toFillIn(), Migrated::shown);
        section(out, "Worth knowing:", migrated.notes(), note -> note);
    }

    private static String text(Change change) {
        return Migrated.shown(change.name()) + ": " + Quoted.of(change.before()) + " is now "
                + Quoted.of(change.after());
    }

    private static <T> void section(PrintWriter out, String title, List<T> lines, Function<T, String> text) {
        if (!lines.isEmpty()) {
            out.println(title);
            lines.forEach(line -> out.println("  " + text.apply(line)));
        }
    }
}
