package dev.lucia.deploy.render.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.render.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code backup-config.sh --restore}: what it brings back, what it refuses, and what it leaves alone. */
@Tag("engine")
class RestoreConfigTest extends BackupFixture {
    @Test
    void whatExistsIsLeftAloneUnlessForced() throws IOException {
        Path docker = docker();
        backUp("docker", docker);
        Map<String, String> before = files(docker);
        Script.Result refused = restore(archive(), docker);
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("These exist and differ; nothing was changed."), refused::all);
        assertTrue(refused.err().contains("  " + docker.toRealPath().resolve(".env")), refused::all);
        assertEquals(before, files(docker));
        Script.Result forced = restore(archive(), docker, "--force");
        assertEquals(0, forced.exitCode(), forced::all);
        Map<String, String> after = files(docker);
        assertEquals(before.size() + 2, after.size());
        String copy = after.keySet().stream()
                .filter(name -> name.startsWith(".env.before-"))
                .findFirst()
                .orElseThrow();
        assertEquals(before.get(".env"), after.get(copy));
        Script.Result again = restore(archive(), docker);
        assertEquals(0, again.exitCode());
        assertTrue(again.out().contains("  unchanged  .env\n"), again::all);
        assertEquals(after, files(docker));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ln -s /etc/passwd files/.env",
                "ln contents.txt files/.env",
                "mkfifo files/.env",
                "mkdir -p files/../other && echo x >other/.env && set -- other",
                "echo x >files/.bashrc",
                "mkdir files/config && ln -s / files/config/root",
                "sed -i 's/docker/swarm/' contents.txt",
                "echo x >contents.txt",
                "rm contents.txt && set -- files",
                "echo x >files/.env && set -- --transform 's,files/.env,/tmp/.env,' --absolute-names",
                "echo x >files/.env && set -- --transform 's,files/.env,files/../.env,'",
                "echo x >files/.env && set -- --transform 's,files/.env,files/config/../../.env,'"
            })
    void aForeignArchiveIsRefused(String change) throws IOException {
        Path archive = out.resolve("foreign.tar.gz");
        String make = """
                set -e
                mkdir files
                printf 'lucia-backup 1\\nmethod docker\\n' >contents.txt
                %s
                case "${1-}" in other | files) ;; *) set -- "$@" contents.txt files ;; esac
                [ "${1-}" != other ] || set -- contents.txt files other
                tar -czf "$archive" "$@"
                """.formatted(change);
        Path work = empty("work");
        Engines.Result made = Engines.run(
                "cd '" + work + "'\n" + make,
                Map.of("archive", archive.toString()),
                List.of(Engines.program("bash", "Install bash."), "-s"));
        assertEquals(0, made.exitCode(), made.err());
        Path into = empty("into");
        Script.Result result = restore(archive, into);
        assertEquals(1, result.exitCode(), result::all);
        assertTrue(result.err().contains("The archive is refused: "), result::all);
        assertTrue(result.err().contains("Nothing was changed."), result::all);
        assertEquals(Map.of(), files(into));
        assertEquals(1, script.run("--list", archive.toString()).exitCode());
    }

    @Test
    void aDamagedArchiveIsRefusedWhereverItEnds() throws IOException {
        backUp("docker", docker());
        byte[] whole = Files.readAllBytes(archive());
        Path damaged = directory.resolve("damaged.tar.gz");
        Path into = empty("into");
        for (int left : List.of(0, 1, 10, whole.length / 2, whole.length - 9, whole.length - 8, whole.length - 1)) {
            Files.write(damaged, Arrays.copyOf(whole, left));
            Script.Result result = restore(damaged, into);
            assertEquals(1, result.exitCode(), left + result.all());
            assertTrue(result.err().contains("The archive is refused: "), result::all);
        }
        byte[] changed = whole.clone();
        changed[whole.length - 6] ^= 1;
        Files.write(damaged, changed);
        assertEquals(1, restore(damaged, into).exitCode());
        assertEquals(Map.of(), files(into));
    }

    @Test
    void aFileThatCanNotBeWrittenLeavesTheOthersAsTheyAre() throws IOException {
        backUp("docker", docker());
        Path into = empty("into");
        Settings.write(into.resolve(".env"), "A=mine\n");
        Settings.write(into.resolve("docker-compose.override.yml"), "services: {}\n");
        // A file in the place of a directory.
        Settings.write(into.resolve("config"), "mine\n");
        Map<String, String> before = files(into);
        Script.Result restored = restore(archive(), into, "--force");
        assertEquals(1, restored.exitCode(), restored::all);
        assertTrue(restored.err().contains("Nothing was changed."), restored::all);
        assertEquals(before, files(into));
    }

    @Test
    void filesOfOthersBesideTheRestoredOnesStay() throws IOException {
        backUp("docker", docker());
        Path into = empty("into");
        Settings.write(into.resolve(".env"), "A=old\n");
        Settings.write(into.resolve(".env.restoring"), "A=mine\n");
        Map<String, String> mine = Map.of(".env.restoring", "rw------- A=mine\n");
        assertEquals(1, restore(archive(), into).exitCode());
        assertTrue(files(into).entrySet().containsAll(mine.entrySet()));
        assertEquals(0, restore(archive(), into, "--force").exitCode());
        Map<String, String> after = files(into);
        assertTrue(after.entrySet().containsAll(mine.entrySet()), after::toString);
        assertEquals(
                List.of(
                        ".env",
                        ".env.before-",
                        ".env.restoring",
                        "config/sub dir/ä.json",
                        "docker-compose.override.yml"),
                after.keySet().stream()
                        .map(name -> name.replaceFirst("\\.before-.*", ".before-"))
                        .toList());
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        for (String text : List.of("", "no archive", "\u001f\u008b")) {
            Path file = Files.writeString(out.resolve("x.tar.gz"), text, UTF_8);
            Script.Result result = restore(file, empty("into"));
            assertEquals(1, result.exitCode(), result::all);
            assertTrue(result.err().contains("The archive is refused: "), result::all);
        }
    }

    @Test
    void aLinkOnTheWayIsNotFollowedOut() throws IOException {
        backUp("docker", docker());
        Path elsewhere = empty("elsewhere");
        Path into = empty("into");
        Files.createSymbolicLink(into.resolve("config"), elsewhere);
        Script.Result result = restore(archive(), into, "--force");
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains(" leads out of "), result::all);
        assertEquals(Map.of(), files(elsewhere));
        assertFalse(Files.exists(into.resolve(".env")));
    }
}
