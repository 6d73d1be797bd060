package dev.lucia.deploy.validate;

import java.io.Console;

/** Whether standard output is a terminal that shows colours, read by a person who wants them. */
final class Terminal {
    private Terminal() {}

    /** Heeds {@code NO_COLOR} (no-color.org) and {@code TERM=dumb}. */
    static boolean wantsColor() {
        String refusal = System.getenv().getOrDefault("NO_COLOR", "");
        return refusal.isEmpty() && !"dumb".equals(System.getenv("TERM")) && isTerminal();
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
