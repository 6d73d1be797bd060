package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.setting.KeyShapes;
import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A rule about what the reader of an env file makes of it. */
abstract class EnvProblemRule implements Rule {
    private final RuleInfo info;
    private final Set<Kind> kinds;

    /**
     * What is said of a problem.
     *
     * @param fact whole sentences
     * @param remedy whole sentences
     */
    record Advice(String fact, String remedy) {}

    EnvProblemRule(RuleInfo info, Kind... kinds) {
        this.info = info;
        this.kinds = Set.of(kinds);
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return tree.sources(EnvSource.class).flatMap(this::check);
    }

    private Stream<Finding> check(EnvSource source) {
        List<EnvProblem> problems = source.env().problems().stream()
                .filter(problem -> kinds.contains(problem.kind()))
                .toList();
        if (problems.isEmpty()) {
            return Stream.empty();
        }
        EnvText text = EnvText.of(source);
        return problems.stream().filter(problem -> !isOrdinary(text, problem)).map(problem -> {
            Advice advice = advice(source.env().dialect(), problem);
            return found(severity(text, problem), source.at(position(text, problem)), advice.fact(), advice.remedy());
        });
    }

    /** What is said of a problem. */
    abstract Advice advice(EnvDialect dialect, EnvProblem problem);

    /** Whether what the reader does is what everybody expects, so that nothing is to be said. */
    boolean isOrdinary(EnvText text, EnvProblem problem) {
        return false;
    }

    /** How bad it is: by what it does to the values. */
    Severity severity(EnvText text, EnvProblem problem) {
        return switch (problem.effect()) {
            case REFUSED, LOST -> Severity.ERROR;
            case CHANGED -> Severity.WARNING;
            case HARMLESS -> Severity.INFO;
        };
    }

    /** Where it is shown: at the name of the variable, where there is one. */
    Position position(EnvText text, EnvProblem problem) {
        return text.nameOf(problem).orElse(problem.position());
    }

    /** The variable as a message calls it; nothing is shown in place of a name that may be the rest of a secret. */
    static String variable(EnvProblem problem) {
        return problem.name().isEmpty() || KeyShapes.mayBe(problem.name()) ? "a variable" : Quoted.of(problem.name());
    }

    /** Who reads the file. */
    static String reader(EnvDialect dialect) {
        return dialect == EnvDialect.SYSTEMD ? "systemd" : "Compose";
    }

    /** How a value is written that is to arrive as it is. */
    static String quoting(EnvDialect dialect) {
        return dialect == EnvDialect.SYSTEMD
                ? "Put the whole value between double quotes, with a backslash before each '\"', '\\', '`' and '$' in it."
                : "Put the whole value between single quotes.";
    }
}
