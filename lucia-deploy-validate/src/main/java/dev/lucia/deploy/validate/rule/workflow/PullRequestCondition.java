package dev.lucia.deploy.validate.rule.workflow;

import dev.lucia.deploy.validate.source.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands of conditions ({@code if:}) whether they keep pull requests out. What it does not understand lets them in. */
final class PullRequestCondition {
    /** The events that run what a pull request brings, or run for it. */
    static final Set<String> EVENTS = Set.of("pull_request", "pull_request_target");

    private static final int MAX_DEPTH = 32;
    private static final Pattern EVENT_NAME =
            Pattern.compile("github\\.event_name\\s*(==|!=)\\s*'([^']*)'|'([^']*)'\\s*(==|!=)\\s*github\\.event_name");
    // The ref of a pull request is refs/pull/NUMBER/merge; under pull_request_target it is the branch that it is meant
    // for.
    private static final Pattern REF = Pattern.compile(
            "github\\.ref\\s*==\\s*'refs/(?:heads|tags)/[^']*'|startswith\\(\\s*github\\.ref\\s*,\\s*'refs/(?:heads|tags)/[^']*'\\s*\\)"
                    + "|github\\.ref_type\\s*==\\s*'tag'");
    private static final Pattern SAME_REPOSITORY =
            Pattern.compile("github\\.event\\.pull_request\\.head\\.repo\\.full_name\\s*==\\s*github\\.repository"
                    + "|github\\.repository\\s*==\\s*github\\.event\\.pull_request\\.head\\.repo\\.full_name"
                    + "|!\\s*github\\.event\\.pull_request\\.head\\.repo\\.fork"
                    + "|github\\.event\\.pull_request\\.head\\.repo\\.fork\\s*==\\s*false");

    private PullRequestCondition() {}

    /** Whether a job or step with this {@code if:} runs for none of the events. */
    static boolean excludes(YamlValue condition, Set<String> events) {
        String written = condition.text().orElse("").strip();
        boolean wrapped = written.startsWith("${{") && written.endsWith("}}");
        String bare = wrapped ? written.substring(3, written.length() - 2) : written;
        return !bare.isBlank() && events.stream().allMatch(event -> excludes(bare, event, 0));
    }

    private static boolean excludes(String expression, String event, int depth) {
        String bare = expression.strip();
        if (depth > MAX_DEPTH) {
            return false;
        }
        List<String> alternatives = split(bare, "||");
        if (alternatives.size() > 1) {
            return alternatives.stream().allMatch(alternative -> excludes(alternative, event, depth + 1));
        }
        List<String> parts = split(bare, "&&");
        if (parts.size() > 1) {
            return parts.stream().anyMatch(part -> excludes(part, event, depth + 1));
        }
        boolean grouped = bare.startsWith("(") && bare.endsWith(")");
        return grouped ? excludes(bare.substring(1, bare.length() - 1), event, depth + 1) : excludesAlone(bare, event);
    }

    private static boolean excludesAlone(String term, String event) {
        String lower = term.toLowerCase(Locale.ROOT);
        Matcher name = EVENT_NAME.matcher(lower);
        if (name.matches()) {
            String operator = name.group(1) != null ? name.group(1) : name.group(4);
            String other = name.group(2) != null ? name.group(2) : name.group(3);
            boolean same = other.equals(event);
            return operator.equals("!=") ? same : !same;
        }
        return lower.equals("false")
                || SAME_REPOSITORY.matcher(lower).matches()
                || (event.equals("pull_request") && REF.matcher(lower).matches());
    }

    /** The parts between an operator outside of parentheses and quotes. */
    private static List<String> split(String expression, String operator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            quoted ^= c == '\'';
            if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0 && expression.startsWith(operator, i)) {
                    parts.add(expression.substring(start, i));
                    start = i + operator.length();
                    i = start - 1;
                }
            }
        }
        parts.add(expression.substring(start));
        return parts;
    }
}
