package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.render.tree.DriftedFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a difference is shown. */
class DriftReportTest extends DriftFixture {
    @Test
    void showsAMissingFileAsAdditions() throws IOException {
        writeTree();
        Files.delete(root.resolve("infra/docker/Dockerfile"));
        assertEquals("""
                missing: infra/docker/Dockerfile is rendered, but not on disk
                --- /dev/null
                +++ infra/docker/Dockerfile
                @@ -0,0 +1,2 @@
                +FROM x
                +RUN y

                1 file is out of step with the description. To regenerate:
                  mvn regenerate
                """, drift().report("mvn regenerate"));
    }

    @Test
    void showsAChangedFileAsWhatRegeneratingWouldDo() throws IOException {
        writeTree();
        write("infra/docker/Dockerfile", "FROM x\nRUN z\n");
        assertEquals("""
                changed: infra/docker/Dockerfile differs from what is rendered
                --- infra/docker/Dockerfile (on disk)
                +++ infra/docker/Dockerfile (rendered)
                @@ -1,2 +1,2 @@
                 FROM x
                -RUN z
                +RUN y

                1 file is out of step with the description. To regenerate:
                  mvn regenerate
                """, drift().report("mvn regenerate"));
    }

    @Test
    void seesAMissingNewlineAtTheEnd() throws IOException {
        writeTree();
        write("infra/docker/run.sh", "run");
        assertEquals(
                List.of(
                        "--- infra/docker/run.sh (on disk)",
                        "+++ infra/docker/run.sh (rendered)",
                        "@@ -1,1 +1,1 @@",
                        "-run",
                        "\\ No newline at end of file",
                        "+run"),
                only().diff());
    }

    @Test
    void seesWhatATerminalWouldObey() throws IOException {
        writeTree();
        write("infra/docker/run.sh", "run\r\n\u001b[2J\u202e\tx\n");
        String report = drift().report("mvn regenerate");
        assertTrue(report.contains("-run\\u{d}\n-\\u{1b}[2J\\u{202e}\tx\n+run\n"), report);
    }

    @Test
    void survivesBinaryAndHugeFiles() throws IOException {
        writeTree();
        Files.write(root.resolve("infra/docker/run.sh"), new byte[] {(byte) 0xff, 0, 1});
        assertEquals("is not UTF-8 text, as what is rendered would be", only().fact());
        write("infra/docker/run.sh", "\0b\n");
        assertEquals("is not UTF-8 text, as what is rendered would be", only().fact());
        write("infra/docker/run.sh", "x".repeat(FileDiff.MAX_BYTES));
        assertEquals("differs from what is rendered", only().fact());
        write("infra/docker/run.sh", "\n".repeat(10_000));
        assertEquals("differs from what is rendered", only().fact());
        write("infra/docker/run.sh", "x".repeat(2_000_000));
        assertEquals("is larger than 1048576 bytes and differs from what is rendered", only().fact());
        write("infra/docker/run.sh", "\n".repeat(500_000));
        assertEquals("has more than 10000 lines and differs from what is rendered", only().fact());
        assertEquals(List.of(), only().diff());
    }

    @Test
    void printsABoundedPartOfALongDiff() throws IOException {
        writeTree();
        write("infra/docker/run.sh", lines(9_000));
        String report = drift().report("r");
        assertEquals(9_000 + 4, only().diff().size());
        assertTrue(report.contains("... and 8804 more lines\n"), report);
        assertEquals(1 + 200 + 1 + 1 + 2, report.lines().count());
    }

    @Test
    void printsAllOfADiffThatIsJustShortEnough() throws IOException {
        writeTree();
        write("infra/docker/run.sh", lines(200 - 4));
        assertEquals(200, only().diff().size());
        assertFalse(drift().report("r").contains("more line"));
        write("infra/docker/run.sh", lines(201 - 4));
        assertTrue(drift().report("r").contains("... and 1 more line\n"));
    }

    @Test
    void printsABoundedPartOfALongLine() throws IOException {
        writeTree();
        write("infra/docker/run.sh", "𝄞".repeat(100_000));
        assertTrue(drift().report("r").length() < 2_000);
        write("infra/docker/run.sh", "𝄞".repeat(400) + "\n");
        assertTrue(drift().report("r").contains("…\n"));
        write("infra/docker/run.sh", "𝄞".repeat(399) + "\n");
        assertTrue(drift().report("r").contains("-" + "𝄞".repeat(399) + "\n"));
    }

    @Test
    void comparesTwoLongFilesWithoutALineInCommon() throws IOException {
        RenderedTree tree = Trees.of(Map.of("infra/long", lines(5_000)));
        write("infra/long", lines(10_000).replace("line", "other"));
        TreeDrift drift = TreeDrift.between(tree, root, OWNED);
        assertEquals(List.of("infra/long"), drift.paths(Kind.CHANGED));
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }
}
