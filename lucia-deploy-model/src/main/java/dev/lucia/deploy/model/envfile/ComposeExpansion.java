package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run over one template. */
final class ComposeExpansion {
    private static final String OPERATORS = "-+?";

    private final String template;
    private final ComposeTemplate values;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Reference> open = new ArrayDeque<>();
    private @Nullable ComposeBraces braces;
    private Optional<Kind> error = Optional.empty();
    private int at;
    private int end;
    private int replaced;
    private boolean unset;

    /** A reference whose argument is being expanded into {@code out}, from the mark on. */
    private record Reference(
            String name, boolean colon, char operator, int mark, int after, int outerEnd, boolean unsetBefore) {}

    ComposeExpansion(String template, ComposeTemplate values) {
        this.template = template;
        this.values = values;
        this.end = template.length();
    }

    ComposeTemplate.Result run() {
        while (error.isEmpty() && (at < end || !open.isEmpty())) {
            if (at == end) {
                close(open.pop());
            } else if (template.charAt(at) == '$') {
                readDollar();
            } else {
                out.append(template.charAt(at++));
            }
        }
        return new ComposeTemplate.Result(out.toString(), replaced, unset, error);
    }

    private void readDollar() {
        int next = at + 1;
        char c = next < end ? template.charAt(next) : ' ';
        if (c == '$') {
            out.append('$');
            replaced++;
            at += 2;
        } else if (c == '{') {
            readBraced(next);
        } else {
            int nameEnd = nameEnd(next);
            if (nameEnd == next) {
                out.append('$');
            } else {
                substitute(template.substring(next, nameEnd));
            }
            at = nameEnd;
        }
    }

    private void readBraced(int brace) {
        int nameEnd = nameEnd(brace + 1);
        String name = template.substring(brace + 1, nameEnd);
        boolean colon = startsWith(nameEnd, ":");
        int operator = colon ? nameEnd + 1 : nameEnd;
        if (name.isEmpty()) {
            error = Optional.of(Kind.INVALID_REFERENCE);
        } else if (startsWith(nameEnd, "}")) {
            substitute(name);
            at = nameEnd + 1;
        } else if (operator < end && OPERATORS.indexOf(template.charAt(operator)) >= 0) {
            readArgument(name, colon, operator, brace);
        } else {
            error = Optional.of(Kind.INVALID_REFERENCE);
        }
    }

    private void readArgument(String name, boolean colon, int operator, int brace) {
        if (braces == null) {
            braces = new ComposeBraces(template);
        }
        int close = braces.close(brace, operator + 1, end);
        if (close < 0) {
            error = Optional.of(Kind.INVALID_REFERENCE);
            return;
        }
        replaced++;
        open.push(new Reference(name, colon, template.charAt(operator), out.length(), close + 1, end, unset));
        at = operator + 1;
        end = close;
    }

    private void close(Reference reference) {
        Optional<String> value = values.valueOf(reference.name());
        boolean given = value.filter(v -> !reference.colon() || !v.isEmpty()).isPresent();
        if (reference.operator() == '?' && !given) {
            error = Optional.of(Kind.REQUIRED_REFERENCE);
        }
        boolean keepArgument = given ? reference.operator() == '+' : reference.operator() == '-';
        if (!keepArgument) {
            out.setLength(reference.mark());
            unset = reference.unsetBefore();
            append(value.orElse(""));
        }
        at = reference.after();
        end = reference.outerEnd();
    }

    private void substitute(String name) {
        Optional<String> value = values.valueOf(name);
        unset |= value.isEmpty();
        replaced++;
        append(value.orElse(""));
    }

    private void append(String value) {
        if (values.affords(value)) {
            out.append(value);
        } else {
            error = Optional.of(Kind.EXPANSION_TOO_LARGE);
        }
    }

    private boolean startsWith(int index, String prefix) {
        return index < end && template.startsWith(prefix, index);
    }

    private int nameEnd(int from) {
        int to = from;
        while (to < end && isNameCharacter(template.charAt(to), to > from)) {
            to++;
        }
        return to;
    }

    /** A letter is one of ASCII or one of the two that Go folds to it when it ignores case: long s and Kelvin. */
    private static boolean isNameCharacter(char c, boolean digits) {
        return c == '_'
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '\u017F'
                || c == '\u212A'
                || (digits && c >= '0' && c <= '9');
    }
}
