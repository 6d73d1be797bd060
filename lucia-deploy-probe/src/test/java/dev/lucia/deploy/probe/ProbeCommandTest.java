package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeCommandTest extends CommandFixture {
    private static final String MODELS = "{\"data\":[{\"id\":\"gpt-4o\"},{\"id\":\"text-embedding-3-small\"}]}";
    private HttpPeer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpPeer.plain()
                .answer("/health", 200, "Healthy")
                .answer("/api/", 200, "{\"message\":\"API running.\"}")
                .answer("/v1/models", 200, MODELS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void addressesOneByOneNeedNoDescription() {
        assertEquals(0, run(Map.of(), "--lucia", server.url("").text()));
        assertTrue(out.toString().contains("1 healthy"), out.toString());
        assertFalse(out.toString().contains("\u001b"), "no terminal, no colour");
        assertEquals(List.of("GET /health"), server.requests());
    }

    @Test
    void whatIsNotHealthyExitsWithOne() {
        assertEquals(1, run(Map.of(), "--lucia", server.url("/nowhere/").text() + "x?"));
        assertEquals(1, run(Map.of(), "--redis", "localhost:1", "--color=always"));
        assertTrue(out.toString().contains("\u001b[35munreachable\u001b[0m"), out.toString());
    }

    @Test
    void anEnvFileHoldsAddressesAndSecrets() throws Exception {
        Path file = envFile(
                "my settings ü.env",
                "HomeAssistant__BaseUrl=" + server.url("") + "\nHomeAssistant__AccessToken='to$ken'\n"
                        + "OpenAI__BaseUrl=" + server.url("/v1") + "\nOpenAI__ApiKey=the-key\nOpenAI__ModelId=gpt-4o\n"
                        + "Redis__ConnectionString=localhost:1\n");
        Path description =
                Files.writeString(temporary.resolve("d.yaml"), "docker: {hostPort: " + server.port() + "}\n");
        int exitCode = run(
                Map.of("OpenAI__ApiKey", "of-the-environment"),
                "--description",
                description.toString(),
                "--target=docker",
                "--env-file",
                file.toString());
        assertEquals(1, exitCode, err.toString());
        assertTrue(out.toString().contains("3 healthy, 1 unreachable"), out.toString());
        assertTrue(
                server.requests().contains("GET /api/ Bearer to$ken"),
                server.requests().toString());
        assertTrue(server.requests().contains("GET /v1/models Bearer of-the-environment"));
    }

    @Test
    void anEnvFileAloneIsEnough() throws Exception {
        String settings = "HomeAssistant__BaseUrl=" + server.url("") + "\nHomeAssistant__AccessToken=a\\\nb\n";
        run(
                Map.of(),
                "--timeout=1s",
                "--env-file",
                envFile("lucia.env", settings).toString());
        assertTrue(out.toString().contains("http://localhost:8080/health"), out.toString());
        assertEquals(List.of("GET /api/ Bearer ab"), server.requests());
        server.requests().clear();
        run(Map.of(), "--timeout=1s", "--env-file", envFile(".env", settings).toString());
        assertTrue(out.toString().contains("http://localhost:7235/health"), out.toString());
        assertEquals(List.of("GET /api/ Bearer a\\"), server.requests());
    }

    @Test
    void aDescriptionOfOneMethodSaysWhoReadsTheFile() throws Exception {
        Path description = Files.writeString(temporary.resolve("one.yaml"), "methods: [systemd]\n");
        Path file = envFile("x", "HomeAssistant__BaseUrl=" + server.url("") + "\nHomeAssistant__AccessToken=a\\\nb\n");
        run(Map.of(), "--timeout=1s", "--description", description.toString(), "--env-file", file.toString());
        assertEquals(List.of("GET /api/ Bearer ab"), server.requests(), err.toString());
    }

    @Test
    void theDialectIsTheTargetsUnlessToldOtherwise() throws Exception {
        Path file = envFile("lucia.env", "HomeAssistant__AccessToken=a\\\nb\nHomeAssistant__BaseUrl=" + server.url(""));
        run(
                Map.of(),
                "--target=systemd",
                "--description",
                anyDescription(),
                "--env-file",
                file.toString(),
                "--timeout=1s");
        assertTrue(
                server.requests().contains("GET /api/ Bearer ab"),
                server.requests().toString());
        server.requests().clear();
        run(
                Map.of(),
                "--target=systemd",
                "--dialect=compose",
                "--description",
                anyDescription(),
                "--env-file",
                file.toString(),
                "--timeout=1s");
        assertTrue(
                server.requests().contains("GET /api/ Bearer a\\"),
                server.requests().toString());
    }

    @Test
    void aGivenAddressStandsInForTheDescriptions() throws Exception {
        run(
                Map.of(),
                "--target=kubernetes",
                "--description",
                anyDescription(),
                "--lucia",
                server.url("").text(),
                "--redis=127.0.0.1:1",
                "--timeout=500ms");
        assertTrue(out.toString().contains("http://localhost:" + server.port() + "/health"), out.toString());
        assertTrue(out.toString().contains("127.0.0.1:1"), out.toString());
        assertFalse(out.toString().contains("lucia-redis"), out.toString());
        assertFalse(out.toString().contains("lucia.local"), out.toString());
    }

    @Test
    void awaitingStopsWhenItIsWellOrTheTimeIsOver() {
        assertEquals(0, run(Map.of(), "--lucia", server.url("").text(), "--await=30s"));
        assertEquals(1, run(Map.of(), "--redis=127.0.0.1:1", "--await=1500ms"));
    }

    @Test
    void preflightLooksAtTheDirectory() throws Exception {
        run(
                Map.of(),
                "--preflight",
                "--target=docker",
                "--description",
                anyDescription(),
                "--directory",
                temporary.toString(),
                "--timeout=1s");
        assertTrue(
                out.toString().contains("The file '" + temporary.resolve(".env") + "' is not there."), out.toString());
        assertTrue(out.toString().contains("Disk space"), out.toString());
    }

    @Test
    void everyFormatIsPrinted() {
        String lucia = "--lucia=" + server.url("");
        assertEquals(0, run(Map.of(), lucia, "--format=json"));
        assertTrue(out.toString().startsWith("{\n  \"state\" : \"healthy\""), out.toString());
        run(Map.of(), lucia, "--format", "prometheus");
        assertTrue(out.toString().contains("# TYPE lucia_probe_healthy gauge"), out.toString());
        run(Map.of(), lucia, "--format", "junit");
        assertTrue(out.toString().contains("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite"), out.toString());
    }

    @Test
    void helpNamesEveryOptionAndExitCode() {
        assertEquals(0, run(Map.of(), "--help"));
        for (String part : List.of(
                "--description",
                "--target",
                "--env-file",
                "--dialect",
                "--lucia",
                "--redis",
                "--home-assistant",
                "--model-endpoint",
                "--preflight",
                "--directory",
                "--await",
                "--timeout",
                "--deadline",
                "--format",
                "--output",
                "--color",
                "Exit codes",
                "HomeAssistant__AccessToken",
                "by default table",
                "by default auto")) {
            assertTrue(out.toString().replaceAll("\\s+", " ").contains(part), part + " is missing in\n" + out);
        }
    }
}
