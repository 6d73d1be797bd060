package dev.lucia.deploy.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.model.InvalidDeploymentException;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.render.migrate.MigrationException;
import dev.lucia.deploy.render.tree.InvalidManifestException;
import dev.lucia.deploy.render.tree.PrivateFileException;
import dev.lucia.deploy.render.tree.TreeConflictException;
import dev.lucia.deploy.render.tree.TreeIoException;
import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** What the commands have in common: how they are run, and what their exit codes mean. */
final class Commands {
    /** All is as it was asked for. */
    static final int DONE = 0;
    /** It is not, or something stands in the way. */
    static final int NOT_DONE = 1;
    /** Wrong use, or a description that is not valid. */
    static final int WRONG_USE = 2;

    // Held, since a logger that nobody holds forgets its level. It would greet with its version.
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate.validator");

    private Commands() {}

    /** Runs a command of this process, for its {@code main}. */
    static int run(Object command, String... args) {
        HIBERNATE.setLevel(Level.WARNING);
        return run(command, new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), args);
    }

    /**
     * Runs a command.
     *
     * @param out for what was asked for
     * @param err for what went wrong
     * @return the exit code
     */
    static int run(Object command, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(command)
                // An argument such as @file would otherwise be read, and what it holds would be printed.
                .setExpandAtFiles(false)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, a) -> {
                    err.println(Quoted.visible(String.valueOf(e.getMessage())) + " See --help.");
                    return WRONG_USE;
                })
                .setExecutionExceptionHandler((e, commandLine, result) -> {
                    if (!isExpected(e)) {
                        throw e;
                    }
                    err.println(e.getMessage());
                    return exitCode(e);
                })
                .execute(args);
    }

    private static boolean isExpected(Exception e) {
        return e instanceof InvalidDeploymentException
                || e instanceof InvalidValueException
                || e instanceof InvalidManifestException
                || e instanceof MigrationException
                || e instanceof PrivateFileException
                || e instanceof TreeConflictException
                || e instanceof TreeIoException;
    }

    private static int exitCode(Exception e) {
        return e instanceof InvalidDeploymentException || e instanceof InvalidValueException ? WRONG_USE : NOT_DONE;
    }
}
