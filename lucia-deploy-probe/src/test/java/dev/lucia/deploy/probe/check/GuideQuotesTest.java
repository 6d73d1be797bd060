package dev.lucia.deploy.probe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.FaultyServer;
import dev.lucia.deploy.probe.ProbePlan;
import dev.lucia.deploy.probe.Prober;
import dev.lucia.deploy.probe.net.NetFault;
import dev.lucia.deploy.probe.outcome.NetworkCause;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import dev.lucia.deploy.probe.outcome.ProbeResult;
import dev.lucia.deploy.probe.outcome.Subject;
import dev.lucia.deploy.probe.report.TableReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guides quote of the probe, it prints. */
class GuideQuotesTest {
    private static final Path INFRA = Path.of("..", "infra");
    private static final Pattern BLOCK =
            Pattern.compile("^( *)```text probe\n(.*?)^\\1```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Optional<Secret> SECRET = Optional.of(Secret.of("a-secret-of-ours"));

    @Test
    void everyQuoteIsWhatTheProbePrints() throws Exception {
        List<String> quotes = quotes();
        assertFalse(quotes.isEmpty(), "there are quotes");
        List<String> printed = printed();
        assertEquals(
                List.of(),
                quotes.stream()
                        .filter(quote ->
                                printed.stream().noneMatch(pattern(quote).asMatchPredicate()))
                        .toList());
    }

    @Test
    void aQuoteMustMatchFromItsBeginningToItsEnd() {
        assertFalse(pattern("No way leads to …").asMatchPredicate().test("Truly: No way leads to a:1."));
        assertFalse(pattern("Redis got none.").asMatchPredicate().test("Redis got none. It asks."));
    }

    private static List<String> quotes() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(INFRA)) {
            for (Path guide : files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                BLOCK.matcher(Files.readString(guide))
                        .results()
                        .flatMap(block -> block.group(2).lines())
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static Pattern pattern(String quote) {
        return Pattern.compile(
                Arrays.stream(quote.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
    }

    private static List<String> printed() throws Exception {
        return Stream.of(ofNoAnswer(), ofRedis(), ofHttp())
                .map(report -> TableReport.of(report, false))
                .flatMap(String::lines)
                .map(String::strip)
                .toList();
    }

    private static ProbeReport ofNoAnswer() {
        Subject subject = new Subject("lucia", "Lucia", "http://localhost:7235/health");
        Verdicts verdicts = new Verdicts(subject, "200", "See whether it runs.", Optional.empty());
        return new ProbeReport(Arrays.stream(NetworkCause.values())
                .map(cause -> new ProbeResult(subject, verdicts.fault(new NetFault(cause, "")), Optional.empty()))
                .toList());
    }

    private static ProbeReport ofRedis() throws Exception {
        return probe(
                List.of("-NOAUTH\r\n", "-WRONGPASS\r\n", "-LOADING\r\n", "-OOM\r\n", "-MISCONF\r\n", "-MASTERDOWN\r\n"),
                (plan, port) -> plan.redis(RedisConnectionString.parse("127.0.0.1:" + port), Optional.empty()));
    }

    private static ProbeReport ofHttp() throws Exception {
        return probe(
                Stream.of("200 OK", "401 Unauthorized", "403 Forbidden", "404 Not Found", "503 Service Unavailable")
                        .map(status -> "HTTP/1.1 " + status + "\r\nContent-Length: 11\r\n\r\n{\"data\":[]}")
                        .toList(),
                (plan, port) -> {
                    HttpUrl base = HttpUrl.of("http://127.0.0.1:" + port);
                    return plan.lucia(base).homeAssistant(base, SECRET).modelEndpoint(base, SECRET, List.of("gpt-4o"));
                });
    }

    /** Puts the checks of one peer into a plan. */
    @FunctionalInterface
    private interface Checks {
        ProbePlan.Builder add(ProbePlan.Builder plan, int port);
    }

    /** What is printed of peers of which each gives one answer. */
    private static ProbeReport probe(List<String> answers, Checks checks) throws Exception {
        List<FaultyServer> servers = new ArrayList<>();
        ProbePlan.Builder plan = ProbePlan.builder();
        try (Prober prober = Prober.create()) {
            for (String answer : answers) {
                FaultyServer server = FaultyServer.start(peer -> peer.send(answer));
                servers.add(server);
                checks.add(plan, server.port());
            }
            return prober.probe(plan.build());
        } finally {
            for (FaultyServer server : servers) {
                server.close();
            }
        }
    }
}
