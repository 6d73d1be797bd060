package dev.lucia.deploy.render.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.envfile.EnvAssignment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvFile;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.setting.OrdinaryNames;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the model says of an env file, in the lines of the script; without what it says of names and of localhost. */
final class ExpectedFindings {
    private static final Set<Kind> VALUE_ARRIVES = Set.of(Kind.DUPLICATE_NAME, Kind.COMMENT_CUT, Kind.COLON_FOR_EQUALS);
    private static final Pattern COMMENT = Pattern.compile("[ \\t\\x0B\\f\\r]#([ \\t\\x0B\\f\\r]|$)");
    private static final Pattern LINE_START =
            Pattern.compile("^[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.-]{0,62})");

    private final Deployment deployment;
    private final EnvFile file;
    private final List<String> rows;
    private final String path;
    private final String template;
    private final SortedSet<String> lines = new TreeSet<>();

    private ExpectedFindings(Deployment deployment, EnvFile file, List<String> rows, String path) {
        this.deployment = deployment;
        this.file = file;
        this.rows = rows;
        this.path = path;
        this.template = file.dialect() == EnvDialect.COMPOSE ? ".env.example" : "lucia.env.example";
    }

    static SortedSet<String> of(Deployment deployment, EnvDialect dialect, byte[] bytes, String path) {
        var findings = new ExpectedFindings(
                deployment, dialect.parse(bytes), List.of(new String(bytes, UTF_8).split("\n", -1)), path);
        findings.find();
        return findings.lines;
    }

    private void find() {
        file.problems().stream()
                .filter(problem -> problem.kind() != Kind.NO_EQUALS || !isBehindQuote(problem))
                .forEach(problem -> add(problem.position().line(), severity(problem), fact(problem), problem.remedy()));
        deployment.catalog().settings().forEach(this::find);
    }

    private boolean isBehindQuote(EnvProblem problem) {
        return file.problems().stream()
                .anyMatch(other -> other.kind() == Kind.TEXT_AFTER_QUOTE
                        && other.position().line() == problem.position().line());
    }

    private static String fact(EnvProblem problem) {
        return KeyShapes.mayBe(problem.name())
                ? new EnvProblem(problem.kind(), problem.effect(), problem.position(), "").fact()
                : problem.fact();
    }

    private String severity(EnvProblem problem) {
        int line = problem.position().line();
        return switch (problem.kind()) {
            case FILE_ENDS_IN_VALUE -> "error";
            case LINES_JOINED ->
                rows.stream().skip(line).allMatch(String::isBlank) ? "error" : severity(problem.effect());
            case COMMENT_CUT -> COMMENT.matcher(rows.get(line - 1)).find() ? "info" : severity(problem.effect());
            default -> severity(problem.effect());
        };
    }

    private static String severity(Effect effect) {
        return switch (effect) {
            case REFUSED, LOST -> "error";
            case CHANGED -> "warning";
            case HARMLESS -> "info";
        };
    }

    private void find(Setting setting) {
        String name = setting.name().text();
        Optional<String> value = file.value(name);
        if (value.isEmpty()) {
            if (setting.required() && !isMentioned(name)) {
                error(
                        1,
                        "Missing required variable '" + name + "'",
                        "Add it to " + path + "; see " + template + " for the template.");
            }
        } else if (!isDistorted(name) && value.get().indexOf('\0') < 0) {
            judge(setting, value.get());
        }
    }

    // Some line begins with it, or nearly.
    private boolean isMentioned(String name) {
        List<String> known = deployment.catalog().names();
        return rows.stream()
                .flatMap(row -> LINE_START.matcher(row).results())
                .map(start -> start.group(1))
                .anyMatch(word -> word.equals(name)
                        || (!known.contains(word)
                                && meant(word, known).filter(name::equals).isPresent()));
    }

    private static Optional<String> meant(String word, List<String> known) {
        return OrdinaryNames.contains(word) ? Suggestion.misspelt(word, known) : Suggestion.nearest(word, known);
    }

    private boolean isDistorted(String name) {
        return file.problems().stream()
                .anyMatch(problem -> problem.name().equals(name)
                        && problem.effect() != Effect.HARMLESS
                        && !VALUE_ARRIVES.contains(problem.kind()));
    }

    private void judge(Setting setting, String value) {
        int line = line(setting.name().text());
        String name = "'" + setting.name() + "'";
        String rule = setting.type().rule();
        if (value.isEmpty() && !setting.required() && file.dialect() == EnvDialect.COMPOSE) {
            return;
        }
        if (value.isEmpty() && setting.required()) {
            error(
                    line,
                    "Empty required variable " + name,
                    "Give it its value (" + rule + "); see " + template + " for the template.");
        } else if (Placeholder.isIn(value)) {
            error(line, "A placeholder is left in " + name, "Replace it (" + rule + ").");
        } else {
            check(setting, value, line);
        }
    }

    private void check(Setting setting, String value, int line) {
        try {
            setting.check(value, provider());
        } catch (InvalidValueException e) {
            boolean key = !setting.isSensitive() && KeyShapes.mayBe(value);
            error(
                    line,
                    key
                            ? "The value for '" + setting.name() + "' is none of this setting, and looks like a key"
                            : e.fact(),
                    e.remedy());
        }
    }

    private Provider provider() {
        return deployment
                .application()
                .provider()
                .asConfigured(filledIn("OpenAI__BaseUrl"), filledIn("OpenAI__ApiKey"));
    }

    private Optional<String> filledIn(String name) {
        return file.value(name)
                .filter(value -> !value.isEmpty() && !Placeholder.isIn(value))
                .filter(value -> !isDistorted(name));
    }

    private int line(String name) {
        return file.assignments().stream()
                .filter(assignment -> assignment.name().equals(name))
                .map(EnvAssignment::namePosition)
                .reduce((first, second) -> second)
                .orElseThrow()
                .line();
    }

    private void error(int line, String fact, String remedy) {
        add(line, "error", fact, remedy);
    }

    private void add(int line, String severity, String fact, String remedy) {
        lines.add(path + ":" + line + ": " + severity + ": " + fact + ". " + remedy);
    }
}
