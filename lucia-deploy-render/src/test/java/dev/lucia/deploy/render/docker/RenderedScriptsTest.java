package dev.lucia.deploy.render.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.Engines;
import dev.lucia.deploy.render.Guide;
import dev.lucia.deploy.render.OtherDeployment;
import dev.lucia.deploy.render.Repository;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The linters and bash itself read every rendered script, and every block of commands in a guide. */
@Tag("engine")
class RenderedScriptsTest {
    static Stream<Deployment> deployments() {
        return Stream.of(Repository.reference(), OtherDeployment.read());
    }

    private static List<RenderedFile> scripts(Deployment deployment) {
        List<RenderedFile> scripts = Targets.render(deployment).files().stream()
                .filter(file -> file.path().endsWith(".sh"))
                .toList();
        assertTrue(scripts.size() > 0);
        scripts.forEach(script -> assertTrue(script.executable(), script.path()));
        return scripts;
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void shellcheckFindsNothing(Deployment deployment) {
        String shellcheck = Engines.program("shellcheck", "Install shellcheck.");
        scripts(deployment).forEach(script -> assertSilent(script.path(), script.content(), shellcheck, "-"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void shfmtChangesNothing(Deployment deployment) {
        String shfmt = Engines.program("shfmt", "Install shfmt.");
        scripts(deployment)
                .forEach(script -> assertSilent(script.path(), script.content(), shfmt, "-i", "2", "-ci", "-d"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void bashParsesTheCommandsOfTheGuides(Deployment deployment) {
        String bash = Engines.program("bash", "Install bash.");
        Guide.all(Targets.render(deployment))
                .forEach(guide -> guide.blocks("bash")
                        .forEach(block -> assertSilent(guide.path() + ": " + block, block, bash, "-n")));
    }

    private static void assertSilent(String what, String text, String... command) {
        Engines.Result result = Engines.run(text, Map.of(), List.of(command));
        assertEquals("", result.out() + result.err(), what);
        assertEquals(0, result.exitCode(), what);
    }
}
