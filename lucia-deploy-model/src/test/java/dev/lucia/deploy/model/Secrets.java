package dev.lucia.deploy.model;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Collects all that a program could print of a value or of an exception. */
final class Secrets {
    private Secrets() {}

    /** The messages, the stack trace, the causes, the suppressed exceptions and the problems. */
    static String everythingThatIsShown(Throwable thrown) {
        StringBuilder shown = new StringBuilder();
        collect(thrown, shown, Collections.newSetFromMap(new IdentityHashMap<>()));
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return shown.append(trace).toString();
    }

    /** The text and the JSON that a plain mapper makes. */
    static String everythingThatIsShown(Object value) {
        return value + "\n" + JsonMapper.shared().writeValueAsString(value);
    }

    private static void collect(Throwable thrown, StringBuilder shown, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return;
        }
        shown.append(thrown).append('\n').append(thrown.getMessage()).append(thrown.getLocalizedMessage());
        if (thrown instanceof InvalidDeploymentException invalid) {
            invalid.problems().forEach(p -> shown.append(everythingThatIsShown(p)));
        }
        if (thrown.getCause() != null) {
            collect(thrown.getCause(), shown, seen);
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            collect(suppressed, shown, seen);
        }
    }
}
