package dev.lucia.deploy.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lucia.deploy.model.source.Position;
import dev.lucia.deploy.model.value.ImageTag;
import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.model.value.Quantity;
import dev.lucia.deploy.model.value.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class DeploymentReaderTest {
    private final DeploymentReader reader = new DeploymentReader();

    @Test
    void anEmptyMappingIsAllDefaults() {
        assertEquals(Deployment.defaults(), reader.read("{}", "test"));
    }

    @Test
    void theDefaultsWrittenAsYamlAreReadBackEqual() {
        String yaml = new YAMLMapper().writeValueAsString(Deployment.defaults());
        assertEquals(Deployment.defaults(), reader.read(yaml, "test"));
    }

    @Test
    void whatIsSaidReplacesTheDefaultAndNothingElse() {
        Deployment read = reader.read("docker: {hostPort: 80, limits: {cpus: 1.50}}", "test");
        Deployment expected = Deployment.defaults()
                .with(d -> d.docker(Deployment.defaults()
                        .docker()
                        .with(docker -> docker.hostPort(Port.of(80)))
                        .withLimits(ContainerLimits.defaults().withCpus(Quantity.of("1.50")))));
        assertEquals(expected, read);
    }

    @Test
    void aListReplacesTheDefaultList() {
        assertEquals(
                List.of(), reader.read("docker: {volumes: []}", "test").docker().volumes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFdocker:\n  tag: a b",
                "docker:\r\n  tag: a b\r\n",
                "docker:\r  tag: a b\r",
                "docker:\n  tag: \"a b\"\n---\n...\n"
            })
    void theFaultStandsInLineTwoWhateverTheLineEndings(String text) {
        assertEquals(
                Optional.of(new Position(2, 8)),
                onlyProblem(text.replace("---\n...\n", "")).position());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFdocker:\n  tag: v1\n",
                "docker:\r\n  tag: v1\r\n",
                "--- # one document\ndocker: {tag: v1}\n...\n",
                "%YAML 1.2\n---\ndocker: {tag: v1}",
                "docker:\n  tag: >-\n    v1\n",
                "{\"docker\": {\"tag\": \"v1\"}}"
            })
    void everyWayOfWritingYamlIsFine(String text) {
        assertEquals(ImageTag.of("v1"), reader.read(text, "test").docker().tag());
    }

    @Test
    void oneByteMoreThanAMebibyteIsTooLarge(@TempDir Path directory) throws IOException {
        String largest = "{} #" + "x".repeat(DeploymentReader.MAX_BYTES - 4);
        assertEquals(Deployment.defaults(), reader.read(largest, "test"));
        assertEquals(Deployment.defaults(), reader.read(file(directory, largest)));
        assertEquals(
                "The description is larger than 1 MiB.",
                onlyProblem(largest + "x").fact());
        assertEquals(
                "The description is larger than 1 MiB.",
                onlyProblem(largest.replace("#x", "#ü")).fact());
        assertEquals(
                "The description is larger than 1 MiB.",
                onlyProblem(file(directory, largest + "x")).fact());
    }

    @Test
    void ofVeryManyProblemsTheMessageShowsSomeAndCountsTheOthers() {
        String text =
                IntStream.range(0, 20_000).mapToObj(i -> "key" + i + ": 1\n").collect(Collectors.joining());
        var e = assertThrows(InvalidDeploymentException.class, () -> reader.read(text, "test"));
        assertEquals(20_000, e.problems().size());
        List<String> lines = String.valueOf(e.getMessage()).lines().toList();
        assertEquals(101, lines.size());
        assertEquals("and 19900 other problems.", lines.get(100));
    }

    @Test
    void aFileThatIsMissing(@TempDir Path directory) {
        Path file = directory.resolve("lucia-deploy.yaml");
        assertEquals(
                file
                        + ": The file cannot be read: it does not exist. Name a description that exists and that you may read.",
                onlyProblem(file).toString());
    }

    @Test
    void aDirectory(@TempDir Path directory) {
        assertEquals(
                "The file cannot be read: it is a directory, a pipe or a device.",
                onlyProblem(directory).fact());
    }

    @Test
    void aDeviceIsNotEvenOpened() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "This system has no /dev/zero.");
        assertEquals(
                "The file cannot be read: it is a directory, a pipe or a device.",
                onlyProblem(device).fact());
    }

    @Test
    void aFileThatMayNotBeRead(@TempDir Path directory) throws IOException {
        Path file = file(directory, "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "The superuser reads every file.");
        assertEquals(
                "The file cannot be read: permission denied.", onlyProblem(file).fact());
    }

    @Test
    void aFileBelowAFile(@TempDir Path directory) throws IOException {
        Path file = file(directory, "{}").resolve("below");
        assertEquals(
                "The file cannot be read: reading it failed.", onlyProblem(file).fact());
    }

    @Test
    void aLinkIsFollowed(@TempDir Path directory) throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.yaml"), file(directory, "{}"));
        assertEquals(Deployment.defaults(), reader.read(link));
    }

    @Test
    void columnsCountCharactersBeyondTheBmpOnce() {
        assertEquals(
                Optional.of(new Position(1, 32)),
                onlyProblem("redis: {password: '😀𝒳é', port: 0}").position());
    }

    // The parser reads pieces of some thousand characters, and once failed where one ended inside of an emoji.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void charactersBeyondTheBmpStandAnywhere(int shift) {
        String password = "x".repeat(shift) + "😀".repeat(5000);
        for (String text :
                List.of("redis: {password: %s}", "redis:\n  password: '%s'\n", "# %s\nredis: {password: %s}")) {
            Deployment read = reader.read(text.replace("%s", password), "test");
            assertEquals(Optional.of(Secret.of(password)), read.redis().password());
        }
    }

    @Test
    void everyProblemHasThePointerOfItsValue() {
        String text = "application: {settings: {a/b~c: x}}\ndocker: {volumes: [{source: ./a, target: b}]}";
        InvalidDeploymentException e = assertThrows(InvalidDeploymentException.class, () -> reader.read(text, "test"));
        assertEquals(
                List.of("/application/settings/a~1b~0c", "/docker/volumes/0/target"),
                e.problems().stream().map(Problem::pointer).toList());
    }

    private Problem onlyProblem(String text) {
        return only(assertThrows(InvalidDeploymentException.class, () -> reader.read(text, "test")));
    }

    private Problem onlyProblem(Path file) {
        return only(assertThrows(InvalidDeploymentException.class, () -> reader.read(file)));
    }

    private static Problem only(InvalidDeploymentException e) {
        assertEquals(1, e.problems().size(), e::getMessage);
        return e.problems().get(0);
    }

    private static Path file(Path directory, String text) throws IOException {
        return Files.write(directory.resolve("lucia-deploy.yaml"), text.getBytes(StandardCharsets.UTF_8));
    }
}
