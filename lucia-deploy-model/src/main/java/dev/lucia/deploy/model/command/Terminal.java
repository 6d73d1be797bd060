package dev.lucia.deploy.model.command;

import java.io.Console;
import java.util.Map;

/** Whether standard output is a terminal that shows colours, read by a person who wants them. */
public final class Terminal {
    private Terminal() {}

    /**
     * Whether there is one, and whether its environment allows colours.
     *
     * @param environment the variables of the process
     */
    public static boolean wantsColor(Map<String, String> environment) {
        return allowsColor(environment) && isTerminal();
    }

    /** Heeds {@code NO_COLOR}, which an empty value does not set (no-color.org), and {@code TERM=dumb}. */
    static boolean allowsColor(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    // Since Java 22 there may be a console without a terminal, and a method to ask.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
