package dev.lucia.deploy.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeCommandTest {
    private static final String MODELS = "{\"data\":[{\"id\":\"gpt-4o\"},{\"id\":\"text-embedding-3-small\"}]}";

    @TempDir
    private Path temporary;

    private HttpPeer server;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

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
    void aReportIsWrittenToAFileInThePlaceOfAnOlderOne() throws Exception {
        Path report = Files.writeString(temporary.resolve("a report ü.prom"), "an older one, and a longer one at that");
        for (String format : List.of("json", "prometheus", "junit", "table")) {
            String[] args = {"--redis=127.0.0.1:1", "--format", format, "--output", report.toString()};
            assertEquals(1, run(Map.of(), args), err.toString());
            assertEquals("", out.toString());
            String written = Files.readString(report);
            run(Map.of(), Arrays.copyOf(args, 3));
            assertEquals(withoutTimes(out.toString()), withoutTimes(written));
        }
        assertEquals(List.of(report), entries(temporary), "nothing else is left behind");
    }

    private static String withoutTimes(String report) {
        return report.replaceAll("[0-9]+\\.[0-9]+(E-[0-9])?| *[0-9]+ ms| *TIME", "");
    }

    @Test
    void aReportIsForOtherUsersTooWhereTheUmaskIs() throws Exception {
        Path usual = Files.createFile(temporary.resolve("usual"));
        Path report = temporary.resolve("lucia.prom");
        run(Map.of(), "--redis=127.0.0.1:1", "--output", report.toString());
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(report));
    }

    @Test
    void aLinkToAReportIsKept() throws Exception {
        Path report = Files.createFile(temporary.resolve("report"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), report);
        run(Map.of(), "--redis=127.0.0.1:1", "--output", link.toString());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(report).contains("1 unreachable"));
    }

    @Test
    void aPipeIsWrittenInto() throws Exception {
        Path pipe = pipe("pipe");
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertEquals(1, run(Map.of(), "--redis=127.0.0.1:1", "--output", pipe.toString()));
        assertTrue(read.get(10, TimeUnit.SECONDS).contains("1 unreachable"));
        assertEquals(List.of(pipe), entries(temporary));
    }

    @Test
    void whatHasNoPathOfItsOwnIsWrittenIntoAsWell() throws Exception {
        try (FileChannel pipe = FileChannel.open(pipe("pipe"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            Files.delete(temporary.resolve("pipe"));
            Path stdout = descriptorOf(temporary.resolve("pipe"));
            assertEquals(1, run(Map.of(), "--redis=127.0.0.1:1", "--output", stdout.toString()), err.toString());
            ByteBuffer read = ByteBuffer.allocate(4096);
            pipe.read(read);
            assertTrue(new String(read.array(), UTF_8).contains("1 unreachable"));
        }
    }

    /** The open file whose path was removed, by the name that Linux has for it still, as for the pipe of a shell. */
    private static Path descriptorOf(Path removed) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(link -> leadsTo(link, removed)).findFirst().orElseThrow();
        }
    }

    private static boolean leadsTo(Path link, Path removed) {
        try {
            return Files.readSymbolicLink(link).toString().startsWith(removed.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private Path pipe(String name) throws Exception {
        Path pipe = temporary.resolve(name);
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    @Test
    void noFileThatIsReadIsOverwritten() throws Exception {
        Path settings = envFile(".env", "Feature__A=1\n");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), settings);
        String redis = "--redis=127.0.0.1:1";
        assertEquals(2, run(Map.of(), redis, "--env-file", settings.toString(), "--output", link.toString()));
        assertEquals("Feature__A=1\n", Files.readString(settings));
        String description = anyDescription();
        assertEquals(2, run(Map.of(), "--description", description, "--target=docker", "--output", description));
        assertEquals("docker: {hostPort: 1}\n", Files.readString(Path.of(description)));
    }

    @Test
    void aReportThatCannotBeWrittenExitsWithTwo() {
        for (Path path : List.of(temporary, temporary.resolve("none/report"), Path.of("/"))) {
            err.getBuffer().setLength(0);
            assertEquals(2, run(Map.of(), "--lucia", server.url("").text(), "--output", path.toString()));
            assertEquals(
                    "The report cannot be written to '" + path
                            + "'. Name a file in a directory that exists and that you may write to.\n",
                    err.toString());
            assertEquals("", out.toString());
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    @Test
    void wrongUseIsOneLineAndExitsWithTwo() throws Exception {
        Path refused = envFile("refused.env", "A=\"never closed\nB=secret-of-mine");
        for (String[] args : new String[][] {
            {"--no-such-option"},
            {"--format=yaml"},
            {"--color=sometimes"},
            {"--timeout=0s"},
            {"--timeout=soon"},
            {"--await=25h"},
            {"--lucia=localhost:7235"},
            {"--redis=localhost"},
            {"--target=dokcer"},
            {"--description=no such file.yaml", "--target=docker"},
            {"--description=" + anyDescription()},
            {"--directory=x", "--redis=localhost:1"},
            {"--dialect=compose", "--redis=localhost:1"},
            {"--env-file=no such file", "--redis=localhost:1"},
            {"--env-file=" + temporary, "--redis=localhost:1"},
            {"--env-file=" + refused, "--redis=localhost:1"},
            {"an argument"}
        }) {
            err.getBuffer().setLength(0);
            assertEquals(2, run(Map.of(), args), String.join(" ", args));
            assertEquals(1, err.toString().lines().count(), err.toString());
            assertFalse(err.toString().contains("secret-of-mine"), err.toString());
        }
        assertEquals("", out.toString());
    }

    @Test
    void wrongUseSaysWhatToUse() {
        for (String[] wrong : new String[][] {
            {"--format=yaml", "'yaml' is not known. Use one of these: table, json, prometheus, junit. See --help."},
            {"--color=red", "'red' is not known. Use one of these: auto, always, never. See --help."},
            {"--dialect=yaml", "'yaml' is not known. Use one of these: compose, systemd. See --help."},
            {"--env-file=no such ü.env", "The env file 'no such ü.env' is not there. See --help."},
            {"--env-file=" + temporary, "The env file '" + temporary + "' is a directory. See --help."},
            {"--nope", "Unknown option: '--nope'. See --help."},
            {
                "--preflight",
                "There is no infra/lucia-deploy.yaml here. Name a description by --description, an env file by"
                        + " --env-file, or addresses. See --help."
            }
        }) {
            err.getBuffer().setLength(0);
            assertEquals(2, run(Map.of(), wrong[0]));
            assertTrue(err.toString().endsWith(wrong[1] + "\n"), err.toString());
        }
        assertEquals(0, run(Map.of(), "--lucia=" + server.url(""), "--format=JSON", "--color=Never"));
    }

    @Test
    void aTerminalObeysNothingThatIsToldOfWrongUse() {
        for (String arg : List.of("--format=\u001b[31m", "--\u001b[31m", "\u001b[31m", "--env-file=\u001b[31m")) {
            err.getBuffer().setLength(0);
            assertEquals(2, run(Map.of(), "--redis=localhost:1", arg));
            assertTrue(err.toString().contains("\\u001b[31m"), err.toString());
            assertFalse(err.toString().contains("\u001b"), err.toString());
        }
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

    private Path envFile(String name, String text) throws Exception {
        return Files.writeString(temporary.resolve(name), text);
    }

    private String anyDescription() throws Exception {
        return Files.writeString(temporary.resolve("any.yaml"), "docker: {hostPort: 1}\n")
                .toString();
    }

    private int run(Map<String, String> environment, String... args) {
        out.getBuffer().setLength(0);
        return ProbeCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), environment, args);
    }
}
