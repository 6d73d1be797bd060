package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.outcome.ProbeReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marked secrets go to the one peer that each is for, and nowhere else, even if that peer sends them back. */
class SecretsTest {
    private static final String TOKEN = "mk7Tq9vLw2Xz4Rb8Nf3Jd6Hs1Gp5Kc0Ya.e/+=~";
    private static final String KEY = "sk-Zk8Wm3Qp6Vt1Xr9Bn4Lc7Fd2Hj5Gs0Ty";
    private static final String PASSWORD = "Ux4\"Rw9, ÖKq2Ks7 Jb5Pv1Md8Zf3";
    private static final List<String> MARKS = List.of(TOKEN, KEY, PASSWORD);
    private static final Logger ROOT = Logger.getLogger("");

    @TempDir
    private Path directory;

    private final StringWriter everything = new StringWriter();
    private final AtomicLong logged = new AtomicLong();
    private final Level before = ROOT.getLevel();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.incrementAndGet();
            keep(record.getLoggerName() + record.getMessage());
            if (record.getThrown() != null) {
                keep(record.getThrown());
            }
            for (Object parameter : Optional.ofNullable(record.getParameters()).orElse(new Object[0])) {
                keep(parameter);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(listener);
        ROOT.setLevel(before);
    }

    @Test
    void eachReachesItsPeerAloneAndNoOutputHoldsOne() throws Exception {
        TlsKeys keys = TlsKeys.make(directory, "dns:localhost");
        try (FaultyServer lucia = FaultyServer.start(peer -> echo(peer, "503 No", ""));
                FaultyServer homeAssistant = FaultyServer.start(keys.server(), peer -> echo(peer, "401 No", ""));
                FaultyServer models = FaultyServer.start(peer -> echo(peer, "500 No", ""));
                FaultyServer redis = FaultyServer.start(SecretsTest::echoRedis);
                Prober prober = Prober.trusting(keys.client())) {
            ProbePlan plan = ProbePlan.builder()
                    .lucia(url("http", lucia))
                    .homeAssistant(url("https", homeAssistant), Probes.secret(TOKEN))
                    .modelEndpoint(url("http", models), Probes.secret(KEY), List.of("gpt-4o"))
                    .redis(RedisConnectionString.parse("localhost:" + redis.port()), Probes.secret(PASSWORD))
                    .build();
            keep(plan);
            keepAll(prober.probe(plan));
            assertOnly(lucia, "");
            assertOnly(homeAssistant, TOKEN);
            assertOnly(models, KEY);
            assertTrue(redis.received().contains("Kq2Ks7 Jb5Pv1Md8Zf3"), redis.received());
            assertFalse(redis.received().contains(TOKEN) || redis.received().contains(KEY));
        }
        assertTrue(logged.get() > 0, "nothing was logged, so nothing was looked at");
        assertTrue(everything.toString().contains(Secret.MASK), everything.toString());
        assertNoMark();
    }

    @Test
    void theQueryOfABaseUrlIsNotShownEither() {
        HttpUrl base = HttpUrl.of("http://localhost:1/v1?api-key=" + KEY);
        keep(ProbePlan.builder()
                .lucia(base)
                .homeAssistant(base, Optional.empty())
                .modelEndpoint(base, Optional.empty(), List.of())
                .build());
        assertNoMark();
    }

    @Test
    void noRedirectTakesOneAlong() throws Exception {
        TlsKeys keys = TlsKeys.make(directory, "dns:localhost");
        try (FaultyServer otherHost = FaultyServer.start(FaultyServer.Peer::hold);
                FaultyServer otherScheme = FaultyServer.start(FaultyServer.Peer::hold);
                FaultyServer first = FaultyServer.start(
                        keys.server(),
                        peer -> echo(peer, "302 Found", "Location: http://localhost:" + otherScheme.port() + "/"));
                FaultyServer second = FaultyServer.start(
                        peer -> echo(peer, "307 Found", "Location: http://127.0.0.1:" + otherHost.port() + "/"));
                Prober prober = Prober.trusting(keys.client())) {
            ProbeReport report = prober.probe(ProbePlan.builder()
                    .homeAssistant(url("https", first), Probes.secret(TOKEN))
                    .modelEndpoint(url("http", second), Probes.secret(KEY), List.of())
                    .build());
            keepAll(report);
            report.results()
                    .forEach(result -> assertEquals("unhealthy redirect-elsewhere", Probes.verdict(result.outcome())));
            assertEquals(0, otherHost.connections() + otherScheme.connections());
        }
        assertNoMark();
    }

    @Test
    void theCommandPrintsNone() throws Exception {
        try (FaultyServer server = FaultyServer.start(peer -> echo(peer, "500 No", ""))) {
            for (String format : List.of("table", "json", "prometheus", "junit")) {
                StringWriter out = new StringWriter();
                int exitCode = ProbeCommand.run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        Map.of("HomeAssistant__AccessToken", TOKEN, "OpenAI__ApiKey", KEY, "Redis__Password", PASSWORD),
                        "--home-assistant=" + url("http", server),
                        "--model-endpoint=" + url("http", server),
                        "--redis=localhost:" + server.port(),
                        "--timeout=1s",
                        "--format=" + format);
                assertEquals(1, exitCode, out.toString());
                keep(out);
            }
            assertTrue(server.received().contains(TOKEN));
        }
        assertNoMark();
    }

    @Test
    void noRefusalOfInputShowsOne() {
        keep(SettingValues.of(Map.of("HomeAssistant__AccessToken", TOKEN)));
        for (String argument : List.of("--redis=localhost:1,password=" + KEY, "--lucia=http://me:" + KEY + "@host")) {
            StringWriter out = new StringWriter();
            assertEquals(2, ProbeCommand.run(new PrintWriter(out), new PrintWriter(out), Map.of(), argument));
            keep(out);
        }
        keep(assertThrows(
                IllegalArgumentException.class, () -> RedisConnectionString.parse("localhost:1,password=" + PASSWORD)));
        assertNoMark();
    }

    private void keepAll(ProbeReport report) {
        keep(report);
        for (ReportFormat format : ReportFormat.values()) {
            keep(format.print(report, true));
        }
    }

    private void keep(Object value) {
        everything.append(String.valueOf(value)).append('\n');
        if (value instanceof Throwable thrown) {
            thrown.printStackTrace(new PrintWriter(everything, true));
        }
    }

    private void assertNoMark() {
        for (String mark : MARKS) {
            for (int i = 0; i + 10 <= mark.length(); i++) {
                String part = mark.substring(i, i + 10);
                assertFalse(everything.toString().contains(part), () -> "A part of a secret is shown: " + part);
            }
        }
    }

    private static void assertOnly(FaultyServer server, String expected) {
        String received = server.received();
        for (String mark : MARKS) {
            assertEquals(mark.equals(expected), received.contains(mark), received);
        }
    }

    private static HttpUrl url(String scheme, FaultyServer server) {
        return HttpUrl.of(scheme + "://localhost:" + server.port());
    }

    /** Sends the head of the request back, in a header and in the body. */
    private static void echo(FaultyServer.Peer peer, String status, String header) throws IOException {
        String request = peer.awaitText("\r\n\r\n");
        String body = "You said: " + request + request.toUpperCase(Locale.ROOT);
        peer.send("HTTP/1.1 " + status + "\r\n" + (header.isEmpty() ? "" : header + "?" + TOKEN + KEY + "\r\n")
                + "Retry-After: " + request.replaceAll("(?s).*Bearer (\\S*).*|.*", "$1") + "x\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    private static void echoRedis(FaultyServer.Peer peer) throws IOException {
        String request = peer.awaitText("INFO");
        String said = request.replaceAll("[\r\n]+", " ");
        peer.send("-ERR you said " + said + "\r\n-ERR " + said + "\r\n");
    }
}
