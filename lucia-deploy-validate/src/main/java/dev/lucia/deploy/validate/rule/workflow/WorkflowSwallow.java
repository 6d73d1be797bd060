package dev.lucia.deploy.validate.rule.workflow;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class WorkflowSwallow implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("workflow-swallow", Severity.ERROR)
            .finds("What lets a step pass that failed: '|| true', '|| :', 'set +e', 'continue-on-error: true'.")
            .because("A check that cannot fail checks nothing; the mistake goes on unseen.")
            .example("- run: helm lint chart || true", "- run: helm lint chart");

    private static final Pattern SWALLOW = Pattern.compile(
            "(\\|\\|\\s*(?:true|:|/bin/true|exit 0))(?=$|[\\s;&|)}\"'`])|(?:^|[\\s;&({])(set \\+(?:[a-z]*e[a-z]*|o errexit))(?=$|[\\s;&|)])");

    /** What stands in the place of a quote where there is none. */
    private static final char CODE = '(';

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Workflow.in(tree).flatMap(workflow -> {
            List<String> lines = workflow.file().lines();
            return workflow.jobs()
                    .flatMap(job -> Stream.concat(
                            Stream.concat(Stream.of(job), Workflow.steps(job)).flatMap(this::continued),
                            Workflow.steps(job).flatMap(step -> swallowed(step.at("run"), lines))));
        });
    }

    private Stream<Finding> continued(YamlValue jobOrStep) {
        YamlValue on = jobOrStep.at("continue-on-error");
        return on.isTrue() || on.is("true")
                ? Stream.of(found(
                        on.keyPlace(),
                        "'continue-on-error: true' lets this pass when it fails.",
                        "Take it out, or say in an 'if:' of a later step what a failure means."))
                : Stream.empty();
    }

    private Stream<Finding> swallowed(YamlValue run, List<String> lines) {
        if (run.text().filter(text -> SWALLOW.matcher(text).find()).isEmpty()) {
            return Stream.empty();
        }
        int first = run.place().position().line();
        return IntStream.rangeClosed(first, last(run, lines))
                .boxed()
                .flatMap(line ->
                        swallow(code(run, line, lines)).stream().map(swallow -> finding(run, line, lines, swallow)));
    }

    /** The last line of a value: the one before the next line that stands no further in than its key. */
    private static int last(YamlValue run, List<String> lines) {
        int indent = run.keyPlace().position().column() - 1;
        int line = run.place().position().line();
        while (line < lines.size() && (lines.get(line).isBlank() || indent(lines.get(line)) > indent)) {
            line++;
        }
        return line;
    }

    /** A line of the value, without the key before it and a quote of YAML itself. */
    private static String code(YamlValue run, int line, List<String> lines) {
        String whole = lines.get(line - 1);
        int start = line == run.place().position().line()
                ? whole.offsetByCodePoints(0, run.place().position().column() - 1)
                : 0;
        return whole.substring(start).replaceFirst("^[\"']", "");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Optional<String> swallow(String line) {
        Matcher matcher = SWALLOW.matcher(line);
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : 2;
            if (isCode(line.substring(0, matcher.start(group)))) {
                return Optional.of(matcher.group(group));
            }
        }
        return Optional.empty();
    }

    // Neither in a comment nor in quotes, as far as the line itself tells; in $(...) inside quotes code goes on.
    private static boolean isCode(String before) {
        Deque<Character> quotes = new ArrayDeque<>(List.of(CODE));
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            char in = quotes.element();
            if (in == CODE && c == '#' && (i == 0 || Character.isWhitespace(before.charAt(i - 1)))) {
                return false;
            } else if (c == '\\' && in != '\'') {
                i++;
            } else if (in != '\'' && before.startsWith("$(", i)) {
                quotes.push(CODE);
                i++;
            } else if (in == CODE ? c == ')' && quotes.size() > 1 : c == in) {
                quotes.pop();
            } else if (in == CODE && (c == '\'' || c == '"')) {
                quotes.push(c);
            }
        }
        return quotes.element() == CODE;
    }

    private Finding finding(YamlValue run, int line, List<String> lines, String swallow) {
        Place place = run.place();
        int column = line == place.position().line() ? place.position().column() : indent(lines.get(line - 1)) + 1;
        return found(
                new Place(place.file(), new Position(line, column), place.pointer()),
                "'" + swallow + "' lets this pass when it fails.",
                "Take it out; where a failure is expected, test for exactly that one.");
    }
}
