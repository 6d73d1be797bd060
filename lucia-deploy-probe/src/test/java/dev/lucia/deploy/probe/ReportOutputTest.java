package dev.lucia.deploy.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.junit.jupiter.api.Test;

/** Where a report is written to. */
class ReportOutputTest extends CommandFixture {
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
            assertEquals(2, run(Map.of(), "--redis=127.0.0.1:1", "--output", path.toString()));
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
}
