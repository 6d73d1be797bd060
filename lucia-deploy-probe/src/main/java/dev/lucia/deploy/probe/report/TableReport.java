package dev.lucia.deploy.probe.report;

import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.outcome.ProbeResult;
import dev.lucia.deploy.probe.outcome.Problem;
import dev.lucia.deploy.probe.outcome.State;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report for people: a line for each check, and below it what is wrong and what to do. States stand there in words, with
 * colour or without. Only the last column may hold characters of any width, so that the others stand in line on every terminal.
 */
public final class TableReport {
    private static final String GAP = "  ";
    private static final int STATE_WIDTH = State.UNREACHABLE.text().length();
    private static final String INDENT = " ".repeat(STATE_WIDTH) + GAP;
    private static final String RESET = "\u001b[0m";

    private final ProbeReport report;
    private final boolean colour;
    private final int timeWidth;
    private final int titleWidth;

    private TableReport(ProbeReport report, boolean colour) {
        this.report = report;
        this.colour = colour;
        this.timeWidth = width("TIME", TableReport::time);
        this.titleWidth = width("CHECK", result -> result.subject().title());
    }

    /**
     * The report as a table.
     *
     * @param colour whether states are coloured by ANSI sequences, which only terminals understand
     */
    public static String of(ProbeReport report, boolean colour) {
        return new TableReport(report, colour).print();
    }

    private String print() {
        return row(padded("STATE", STATE_WIDTH), "TIME", "CHECK", "ADDRESS")
                + report.results().stream().map(this::result).collect(Collectors.joining())
                + "\n" + summary() + "\n";
    }

    private String result(ProbeResult result) {
        Outcome outcome = result.outcome();
        return row(
                        painted(outcome.state()),
                        time(result),
                        result.subject().title(),
                        result.subject().address())
                + details(outcome).map(line -> INDENT + line + "\n").collect(Collectors.joining());
    }

    private String row(String state, String time, String title, String address) {
        return state + GAP + " ".repeat(timeWidth - time.length()) + time + GAP + padded(title, titleWidth) + GAP
                + address + "\n";
    }

    private static Stream<String> details(Outcome outcome) {
        if (outcome instanceof Outcome.Skipped skipped) {
            return Stream.of(skipped.reason(), "-> " + skipped.hint());
        }
        boolean wasSeen = outcome.state() == State.DEGRADED || outcome.state() == State.UNHEALTHY;
        Stream<String> seen = wasSeen && !outcome.seen().isEmpty()
                ? Stream.of("expected " + outcome.expected() + ", saw " + outcome.seen())
                : Stream.empty();
        Stream<String> warnings =
                outcome.warnings().stream().flatMap(warning -> Stream.of("warning: " + warning.fact(), arrow(warning)));
        return Stream.of(
                        outcome.problem().stream().map(Problem::fact),
                        seen,
                        outcome.problem().stream().map(TableReport::arrow),
                        warnings)
                .flatMap(lines -> lines);
    }

    private static String arrow(Problem problem) {
        return "-> " + problem.hint();
    }

    private String summary() {
        String counts = Arrays.stream(State.values())
                .filter(state -> count(state) > 0)
                .map(state -> count(state) + " " + state.text())
                .collect(Collectors.joining(", "));
        long warnings = report.results().stream()
                .mapToLong(result -> result.outcome().warnings().size())
                .sum();
        return (counts.isEmpty() ? "Nothing was checked" : counts)
                + (warnings == 0 ? "" : warnings == 1 ? ", 1 warning" : ", " + warnings + " warnings");
    }

    private long count(State state) {
        return report.results().stream()
                .filter(result -> result.outcome().state() == state)
                .count();
    }

    private String painted(State state) {
        String word = padded(state.text(), STATE_WIDTH);
        return colour ? "\u001b[" + code(state) + "m" + word + RESET : word;
    }

    private static int code(State state) {
        return switch (state) {
            case HEALTHY -> 32;
            case DEGRADED -> 33;
            case UNHEALTHY -> 31;
            case UNREACHABLE -> 35;
            case SKIPPED -> 36;
        };
    }

    private static String time(ProbeResult result) {
        return result.latency().map(latency -> latency.toMillis() + " ms").orElse("-");
    }

    private int width(String head, Function<ProbeResult, String> cell) {
        List<String> cells = report.results().stream().map(cell).toList();
        return Stream.concat(Stream.of(head), cells.stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
