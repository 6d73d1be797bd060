package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomeAssistantTest extends HttpFixture {
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

    private ProbePlan.Builder homeAssistant(Optional<Secret> token) {
        return ProbePlan.builder().homeAssistant(server.url(""), token);
    }
}
