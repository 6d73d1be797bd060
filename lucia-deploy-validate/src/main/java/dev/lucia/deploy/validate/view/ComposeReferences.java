package dev.lucia.deploy.validate.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The references of one text of a Compose file that nothing stands for, by {@code template/template.go} of compose-go: {@code
 * $NAME}, {@code ${NAME}}, and with an argument {@code ${NAME:-x}}, {@code ${NAME-x}}, {@code ${NAME:?x}}, {@code ${NAME:+x}}
 * and the like, whose arguments hold references again; {@code $$} is a dollar sign, as is one before anything else.
 */
public final class ComposeReferences {
    private static final Pattern REFERENCE = Pattern.compile(
            "\\$(?:(?<escaped>\\$)|(?<named>[A-Za-z_][A-Za-z0-9_]*)|\\{(?<braced>[A-Za-z_][A-Za-z0-9_]*)"
                    + "(?<operator>}|:?[-+?]))");

    /**
     * A reference.
     *
     * @param name the variable
     * @param whole whether it is in braces or all of the text; otherwise its name may be a piece of something else
     */
    public record Reference(String name, boolean whole) {}

    /** What an open brace means for the references inside it. */
    private enum Argument {
        USED,
        UNUSED
    }

    private final String text;
    private final ComposeVariables variables;
    private final List<Reference> unset = new ArrayList<>();
    private final Deque<Argument> open = new ArrayDeque<>();
    private boolean invalid;

    private ComposeReferences(String text, ComposeVariables variables) {
        this.text = text;
        this.variables = variables;
    }

    /** Reads a text. */
    public static ComposeReferences of(String text, ComposeVariables variables) {
        ComposeReferences references = new ComposeReferences(text, variables);
        references.read();
        return references;
    }

    /** The references that have no value, no default and no guard. */
    public List<Reference> unset() {
        return List.copyOf(unset);
    }

    /** Whether there is a dollar sign with a brace that Compose cannot understand, so that it refuses the file. */
    public boolean isInvalid() {
        return invalid;
    }

    private void read() {
        Matcher matcher = REFERENCE.matcher(text);
        int at = 0;
        while (at < text.length() && !invalid) {
            char c = text.charAt(at);
            if (c == '$') {
                boolean found = matcher.region(at, text.length()).lookingAt();
                invalid = !found && text.startsWith("{", at + 1);
                at = found ? read(matcher) : at + 1;
            } else {
                if (c == '{' && !open.isEmpty()) {
                    open.push(open.element());
                } else if (c == '}' && !open.isEmpty()) {
                    open.pop();
                }
                at++;
            }
        }
        invalid |= !open.isEmpty();
    }

    private int read(Matcher reference) {
        String operator = reference.group("operator");
        String braced = reference.group("braced");
        if (operator == null) {
            String named = reference.group("named");
            if (named != null) {
                note(named, reference.group().length() == text.length());
            }
        } else if (operator.equals("}")) {
            note(braced, true);
        } else {
            open.push(argument(braced, operator.charAt(operator.length() - 1)));
        }
        return reference.end();
    }

    private Argument argument(String name, char operator) {
        boolean used = operator == '-' ? !variables.knows(name) : operator == '+' && variables.knows(name);
        boolean inUsed = open.isEmpty() || open.element() == Argument.USED;
        return used && inUsed ? Argument.USED : Argument.UNUSED;
    }

    private void note(String name, boolean whole) {
        if (!variables.knows(name) && (open.isEmpty() || open.element() == Argument.USED)) {
            unset.add(new Reference(name, whole));
        }
    }
}
