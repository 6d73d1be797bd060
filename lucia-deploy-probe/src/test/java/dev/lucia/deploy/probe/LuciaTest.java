package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuciaTest extends HttpFixture {
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
    void theUserOfARedirectIsNotShown() throws Exception {
        server.answer("/health", 302, Map.of("Location", "http://some-user:some-word@other.example/x"), "");
        Outcome outcome = Probes.one(prober, Probes.lucia(server.url("")));
        assertEquals("a redirect to 'http://other.example/x'", outcome.seen());
        assertTrue(!outcome.toString().contains("some-word"), outcome.toString());
    }

    @Test
    void nobodyThereIsRefusedAndAnUnknownNameIsNotResolved() throws Exception {
        server.close();
        assertEquals("unreachable refused", Probes.verdict(Probes.one(prober, Probes.lucia(server.url("")))));
        assertEquals(
                "unreachable name-not-resolved",
                Probes.verdict(Probes.one(prober, Probes.lucia(HttpUrl.of("http://no-such-host.invalid:1")))));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
