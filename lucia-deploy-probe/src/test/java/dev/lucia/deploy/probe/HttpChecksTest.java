package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lucia, Home Assistant and the model endpoint, played by a real HTTP server. */
class HttpChecksTest {
    private static final Secret TOKEN = Secret.of("a-long-lived-token-of-home-assistant");
    private static final List<String> MODELS = List.of("gpt-4o", "text-embedding-3-small");

    private static Prober prober;
    private HttpPeer server;

    @BeforeAll
    static void open() {
        prober = Prober.create();
    }

    @AfterAll
    static void close() {
        prober.close();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpPeer.plain();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|Healthy|healthy",
                "200|'  healthy\n'|healthy",
                "200|''|healthy",
                "200|{\"status\":\"Healthy\",\"entries\":{}}|healthy",
                "200|\"Healthy\"|healthy",
                "200|\ufeffHealthy|healthy",
                "200|{\"entries\":{},\"status\":2}|healthy",
                "200|{\"status\":1}|degraded says-degraded",
                "200|{\"status\":0}|unhealthy says-unhealthy",
                "200|{\"status\":3}|unhealthy wrong-body",
                "200|{\"status\":-1}|unhealthy wrong-body",
                "200|{\"status\":null}|unhealthy wrong-body",
                "200|2|unhealthy wrong-body",
                "200|Degraded|degraded says-degraded",
                "200|{\"Status\":\"Degraded\",\"entries\":{\"redis\":{\"status\":\"Unhealthy\"}}}|degraded says-degraded",
                "200|Unhealthy|unhealthy says-unhealthy",
                "200|{\"status\":\"Unhealthy\"}|unhealthy says-unhealthy",
                "200|<!doctype html><title>nginx</title>|unhealthy wrong-body",
                "200|{}|unhealthy wrong-body",
                "404|''|unhealthy health-not-mapped",
                "503|Unhealthy|unhealthy service-unavailable",
                "500|''|unhealthy server-error",
                "502|''|unhealthy server-error",
                "401|''|unhealthy unexpected-status",
                "204|''|unhealthy unexpected-status",
                "429|''|degraded rate-limited",
                "302|''|unhealthy unexpected-status"
            })
    void luciaIsWhatItsHealthEndpointSays(int status, String body, String verdict) throws Exception {
        server.answer("/health", status, body);
        assertEquals(verdict, Probes.verdict(Probes.one(prober, Probes.lucia(server.url("")))));
        assertEquals(List.of("GET /health"), server.requests());
    }

    @Test
    void luciaWithoutAHealthEndpointLearnsHowToMapIt() throws Exception {
        server.answer("/health", 404, "");
        Outcome outcome = Probes.one(prober, Probes.lucia(server.url("")));
        assertTrue(outcome.problem().orElseThrow().hint().contains("app.MapHealthChecks(\"/health\")"));
    }

    @Test
    void luciaMayLiveBelowAPathAndTellsWhenToComeBack() throws Exception {
        server.answer("/home/health", 503, Map.of("Retry-After", "120"), "");
        Outcome outcome = Probes.one(prober, Probes.lucia(server.url("/home/?secret=1#x")));
        assertTrue(outcome.problem().orElseThrow().fact().contains("after '120'"), outcome.toString());
        assertEquals(List.of("GET /home/health"), server.requests());
    }

    @Test
    void aCompressedAnswerIsUnpacked() throws Exception {
        server.answer("/health", 200, Map.of("Content-Encoding", "gzip"), gzip("Healthy"));
        assertEquals("healthy", Probes.verdict(Probes.one(prober, Probes.lucia(server.url("")))));
    }

    @Test
    void redirectsWithinTheServerAreFollowedThreeTimes() throws Exception {
        for (int i = 0; i < 5; i++) {
            server.answer("/r" + i, 302, Map.of("Location", "/r" + (i + 1)), "");
        }
        server.answer("/health", 307, Map.of("Location", "/r3"), "").answer("/r5", 200, "Healthy");
        assertEquals("healthy", Probes.verdict(Probes.one(prober, Probes.lucia(server.url("")))));
        server.answer("/x/health", 302, Map.of("Location", server.url("/r2").text()), "");
        assertEquals(
                "unhealthy too-many-redirects", Probes.verdict(Probes.one(prober, Probes.lucia(server.url("/x")))));
    }

    @Test
    void aRedirectElsewhereIsNotFollowedAndItsQueryNotShown() throws Exception {
        try (HttpPeer other = HttpPeer.plain().answer("/", 200, "{}")) {
            server.answer(
                    "/api/", 302, Map.of("Location", other.url("/login").text() + "?token=" + TOKEN.reveal()), "");
            Outcome outcome = Probes.one(prober, homeAssistant(Optional.of(TOKEN)));
            assertEquals("unhealthy redirect-elsewhere", Probes.verdict(outcome));
            assertTrue(outcome.seen().contains(other.url("/login").text()), outcome.seen());
            assertTrue(!outcome.toString().contains("token="), outcome.toString());
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void theUserOfARedirectIsNotShown() throws Exception {
        server.answer("/health", 302, Map.of("Location", "http://some-user:some-word@other.example/x"), "");
        Outcome outcome = Probes.one(prober, Probes.lucia(server.url("")));
        assertEquals("a redirect to 'http://other.example/x'", outcome.seen());
        assertTrue(!outcome.toString().contains("some-word"), outcome.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"message\":\"API running.\"}|healthy",
                "200|{ \"message\" : \"API running.\" }|healthy",
                "200|{\"message\":\"OK\"}|unhealthy wrong-body",
                "200|{\"message\":[\"API running.\"]}|unhealthy wrong-body",
                "200|\"API running.\"|unhealthy wrong-body",
                "200|API running.|unhealthy wrong-body",
                "200|{}|unhealthy wrong-body",
                "200|[]|unhealthy wrong-body",
                "200|''|unhealthy wrong-body",
                "200|<html>|unhealthy wrong-body",
                "204|''|unhealthy unexpected-status",
                "401|401: Unauthorized|unhealthy token-refused",
                "403|403: Forbidden|unhealthy token-refused",
                "404|''|unhealthy api-not-found",
                "400|''|unhealthy proxy-not-trusted",
                "502|''|unhealthy server-error",
                "503|''|unhealthy service-unavailable"
            })
    void homeAssistantIsAskedOnceWithItsToken(int status, String body, String verdict) throws Exception {
        server.answer("/api/", status, body);
        assertEquals(verdict, Probes.verdict(Probes.one(prober, homeAssistant(Optional.of(TOKEN)))));
        assertEquals(List.of("GET /api/ Bearer " + TOKEN.reveal()), server.requests());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<center>The plain HTTP request was sent to HTTPS port</center>",
                "Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />",
                "Client sent an HTTP request to an HTTPS server.\n"
            })
    void aServerOfHttpsThatWasAskedWithoutTlsIsToldSo(String body) throws Exception {
        server.answer("/api/", 400, body);
        assertEquals("unhealthy tls-expected", Probes.verdict(Probes.one(prober, homeAssistant(Optional.of(TOKEN)))));
    }

    @Test
    void homeAssistantWithoutATokenIsAskedForNothingThatNeedsOne() throws Exception {
        server.answer("/", 200, "<html>").answer("/api/", 401, "");
        Outcome outcome = Probes.one(prober, homeAssistant(Optional.empty()));
        assertEquals("skipped", Probes.verdict(outcome));
        assertTrue(outcome.toString().contains("HomeAssistant__AccessToken"), outcome.toString());
        assertEquals(List.of("GET /"), server.requests());
    }

    @Test
    void aTokenThatNoHeaderHoldsIsNotSent() throws Exception {
        server.answer("/api/", 200, "{}");
        for (String token : List.of("two\r\nlines: 1", "spa ce", "ümlaut", "")) {
            Outcome outcome = Probes.one(prober, homeAssistant(Probes.secret(token + "\u0000")));
            assertEquals("unhealthy credential-not-sendable", Probes.verdict(outcome));
        }
        assertEquals(List.of(), server.requests());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"data\":[{\"id\":\"gpt-4o\"},{\"id\":\"text-embedding-3-small\"}]}|healthy",
                "200|{\"object\":\"list\",\"data\":[{\"id\":\"gpt-4o:latest\"},{\"id\":\"text-embedding-3-small:latest\"}]}|healthy",
                "200|{\"data\":[{\"id\":\"models/gpt-4o\"},{\"id\":\"models/text-embedding-3-small\"}]}|healthy",
                "200|{\"data\":[{\"id\":\"gpt-4\"}]}|unhealthy model-absent",
                "200|{\"data\":[]}|unhealthy model-absent",
                "200|{}|unhealthy wrong-body",
                "200|{\"more\":{\"data\":[{\"id\":\"gpt-4o\"}]}}|unhealthy wrong-body",
                "200|{\"data\":[{\"more\":{\"id\":\"gpt-4o\"}}]}|unhealthy model-absent",
                "200|<html>|unhealthy wrong-body",
                "200|''|unhealthy wrong-body",
                "401|{\"error\":{}}|unhealthy key-refused",
                "403|''|unhealthy key-refused",
                "404|''|healthy with no-listing",
                "405|''|healthy with no-listing",
                "501|''|healthy with no-listing",
                "429|''|degraded rate-limited",
                "500|''|unhealthy server-error"
            })
    void theModelEndpointIsWhatItsListingSays(int status, String body, String verdict) throws Exception {
        server.answer("/v1/models", status, body);
        assertEquals(verdict, Probes.verdict(Probes.one(prober, models("/v1", Optional.of(TOKEN)))));
        assertEquals(List.of("GET /v1/models Bearer " + TOKEN.reveal()), server.requests());
    }

    @Test
    void aBaseUrlWithoutAVersionIsToldSo() throws Exception {
        server.answer("/", 404, "");
        Outcome outcome = Probes.one(prober, models("/", Optional.of(TOKEN)));
        assertEquals("unhealthy base-url-without-version", Probes.verdict(outcome));
        assertTrue(outcome.problem().orElseThrow().hint().contains("/v1"));
    }

    @Test
    void modelsAreCountedInWords() throws Exception {
        server.answer("/a/models", 200, "{\"data\":[{\"id\":\"one\"}]}").answer("/b/models", 200, "{\"data\":[]}");
        assertEquals(
                "200, 1 model",
                Probes.one(prober, models("/a", Optional.of(TOKEN))).seen());
        assertEquals(
                "200, no models",
                Probes.one(prober, models("/b", Optional.of(TOKEN))).seen());
    }

    @Test
    void anAbsentModelComesWithTheNearNames() throws Exception {
        server.answer(
                "/v1/models",
                200,
                "{\"data\":[{\"id\":\"gpt-4o-mini\"},{\"id\":\"text-embedding-3-small\"},{\"id\":\"gpt-4p\"},{\"id\":\"dall-e\\u001b[31m\"}]}");
        Outcome outcome = Probes.one(prober, models("/v1", Optional.of(TOKEN)));
        assertEquals(
                "The endpoint does not have 'gpt-4o'.",
                outcome.problem().orElseThrow().fact());
        String hint = outcome.problem().orElseThrow().hint();
        assertTrue(hint.endsWith("It has 'gpt-4o-mini', 'gpt-4p'."), hint);
    }

    @Test
    void aListingThatIsTooLongIsAWarningUnlessTheModelsStandInItsBeginning() throws Exception {
        String many = "{\"id\":\"filler-model-of-some-length\"},".repeat(3_000);
        server.answer("/a/v1/models", 200, "{\"data\":[" + many + "{\"id\":\"gpt-4o\"}]}");
        server.answer(
                "/b/v1/models",
                200,
                "{\"data\":[{\"id\":\"gpt-4o\"},{\"id\":\"text-embedding-3-small\"}," + many + "{}]}");
        assertEquals(
                "healthy with listing-too-long",
                Probes.verdict(Probes.one(prober, models("/a/v1", Optional.of(TOKEN)))));
        assertEquals("healthy", Probes.verdict(Probes.one(prober, models("/b/v1", Optional.of(TOKEN)))));
    }

    @Test
    void anEndpointIsAskedWithoutAKeyWhereThereIsNone() throws Exception {
        server.answer("/open/v1/models", 200, "{\"data\":[{\"id\":\"gpt-4o\"},{\"id\":\"text-embedding-3-small\"}]}")
                .answer("/closed/v1/models", 401, "");
        assertEquals("healthy", Probes.verdict(Probes.one(prober, models("/open/v1", Optional.empty()))));
        assertEquals("skipped", Probes.verdict(Probes.one(prober, models("/closed/v1", Optional.empty()))));
        assertEquals(List.of("GET /open/v1/models", "GET /closed/v1/models"), server.requests());
    }

    @Test
    void nobodyThereIsRefusedAndAnUnknownNameIsNotResolved() throws Exception {
        server.close();
        assertEquals("unreachable refused", Probes.verdict(Probes.one(prober, Probes.lucia(server.url("")))));
        assertEquals(
                "unreachable name-not-resolved",
                Probes.verdict(Probes.one(prober, Probes.lucia(HttpUrl.of("http://no-such-host.invalid:1")))));
    }

    private ProbePlan.Builder homeAssistant(Optional<Secret> token) {
        return ProbePlan.builder().homeAssistant(server.url(""), token);
    }

    private ProbePlan.Builder models(String base, Optional<Secret> key) {
        return ProbePlan.builder().modelEndpoint(server.url(base), key, MODELS);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
