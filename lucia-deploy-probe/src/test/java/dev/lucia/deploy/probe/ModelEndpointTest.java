package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelEndpointTest extends HttpFixture {
    private static final List<String> MODELS = List.of("gpt-4o", "text-embedding-3-small");

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

    private ProbePlan.Builder models(String base, Optional<Secret> key) {
        return ProbePlan.builder().modelEndpoint(server.url(base), key, MODELS);
    }
}
