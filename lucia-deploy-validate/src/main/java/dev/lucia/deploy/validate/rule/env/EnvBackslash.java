package dev.lucia.deploy.validate.rule.env;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import dev.lucia.deploy.model.envfile.Quoting;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.stream.Stream;

final class EnvBackslash extends EnvProblemRule {
    private static final RuleInfo INFO = RuleInfo.of("env-backslash", Severity.WARNING)
            .finds("A backslash that the reader takes out or makes something else of.")
            .because(
                    "systemd takes backslashes outside quotes out and joins a line that ends with one to the next; Compose reads escapes such as \\t between double quotes.")
            .example("Redis__Password=a\\b", "Redis__Password=\"a\\\\b\"");

    EnvBackslash() {
        super(INFO, Kind.BACKSLASH_REMOVED, Kind.LINES_JOINED, Kind.ESCAPE_SEQUENCE);
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Stream.concat(super.check(tree), tree.sources(EnvSource.class).flatMap(this::lineEnds));
    }

    // A value of several lines may well be meant, but no setting of Lucia has one.
    private Stream<Finding> lineEnds(EnvSource source) {
        return source.env().assignments().stream()
                .filter(assignment -> assignment.quoting() == Quoting.DOUBLE
                        && holdsLineEnd(assignment.value())
                        && !holdsLineEnd(assignment.raw())
                        && SettingCatalog.standard().names().contains(assignment.name()))
                .map(assignment -> found(
                        source.at(assignment.namePosition()),
                        "Compose makes a line end of a backslash and the letter behind it in the value of "
                                + Quoted.of(assignment.name()) + ".",
                        "Put the value between single quotes if the backslash is meant."));
    }

    private static boolean holdsLineEnd(String value) {
        return value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
    }

    @Override
    boolean isOrdinary(EnvText text, EnvProblem problem) {
        return problem.kind() == Kind.LINES_JOINED && text.isInLastLine(problem.position());
    }

    @Override
    Advice advice(EnvDialect dialect, EnvProblem problem) {
        return switch (problem.kind()) {
            case LINES_JOINED ->
                new Advice(
                        "The backslash at the end of the line joins the next line to the value of " + variable(problem)
                                + ".",
                        "Take it out, or write the value in one line.");
            case ESCAPE_SEQUENCE ->
                new Advice(
                        "Compose makes another character of a backslash and what follows it in the value of "
                                + variable(problem) + ".",
                        "Put the value between single quotes if the backslash is meant.");
            default ->
                new Advice(
                        "systemd takes a backslash out of the value of " + variable(problem) + ".", quoting(dialect));
        };
    }
}
