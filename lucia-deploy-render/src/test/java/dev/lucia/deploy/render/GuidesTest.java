package dev.lucia.deploy.render;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;
import static dev.lucia.deploy.model.setting.DeploymentMethod.SYSTEMD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.render.tree.RenderedTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides of every target name what is there, show each setting as it is, and hold blocks that parse. */
class GuidesTest {
    private static final Pattern FILE = Pattern.compile(
            "(?<![\\w./$\"'-])(?:\\./|(?:[\\w-]+/)+)?[\\w.-]*(?:\\w\\.(?:sh|ya?ml|md|example)|Dockerfile(?:\\.dev)?)(?![\\w./-])");
    private static final Pattern VARIABLE = Pattern.compile("\\b[A-Z][A-Za-z]*__\\w+|\\b(?:ASPNETCORE|OTEL)_\\w+");

    static Stream<Deployment> deployments() {
        return Stream.of(Repository.reference(), OtherDeployment.read(), OtherDeployment.withoutRedis());
    }

    private static RenderedTree tree(Deployment deployment) {
        return Targets.render(deployment, List.of("docker", "systemd"));
    }

    private static List<Guide> guides(Deployment deployment) {
        List<Guide> guides = Guide.all(tree(deployment));
        assertEquals(5, guides.size());
        return guides;
    }

    private static Guide guide(Deployment deployment, String path) {
        return guides(deployment).stream()
                .filter(guide -> guide.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyLinkAndAnchorResolves(Deployment deployment) {
        List<Guide> guides = guides(deployment);
        for (Guide guide : guides) {
            guide.links().stream()
                    .filter(link -> !link.startsWith("https://"))
                    .forEach(link -> assertResolves(deployment, guides, guide, link));
        }
    }

    private static void assertResolves(Deployment deployment, List<Guide> guides, Guide from, String link) {
        String where = from.path() + ": " + link;
        String target = from.target(link);
        assertTrue(tree(deployment).file(target).isPresent(), where);
        if (link.contains("#")) {
            Guide into = guides.stream()
                    .filter(guide -> guide.path().equals(target))
                    .findFirst()
                    .orElseThrow();
            assertTrue(into.anchors().contains(link.replaceFirst(".*#", "")), where);
        }
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyBlockSaysWhatItIsInAndParses(Deployment deployment) {
        for (Guide guide : guides(deployment)) {
            guide.blocks()
                    .forEach(block -> assertTrue(
                            Set.of("bash", "yaml", "ini", "text").contains(block.language()),
                            guide.path() + ": " + block));
            guide.blocks("ini")
                    .forEach(block -> assertEquals(
                            List.of(), dialect(guide).parse(block).problems(), guide.path() + ": " + block));
        }
    }

    private static EnvDialect dialect(Guide guide) {
        return guide.path().startsWith("infra/systemd/") ? EnvDialect.SYSTEMD : EnvDialect.COMPOSE;
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyFileThatIsNamedIsThere(Deployment deployment) {
        RenderedTree tree = tree(deployment);
        for (Guide guide : guides(deployment)) {
            Stream.concat(guide.blocks("bash").stream(), guide.code().stream())
                    .flatMap(text -> found(FILE, text))
                    .forEach(name -> assertTrue(isThere(tree, guide, name), guide.path() + ": " + name));
        }
    }

    private static boolean isThere(RenderedTree tree, Guide guide, String name) {
        return name.equals("infra/lucia-deploy.yaml")
                || Stream.of(Path.of(name).normalize().toString(), guide.target(name))
                        .anyMatch(path -> tree.file(path).isPresent());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyVariableThatIsNamedIsInTheCatalogue(Deployment deployment) {
        for (Guide guide : guides(deployment)) {
            Stream.concat(guide.blocks("bash").stream(), guide.code().stream())
                    .filter(text -> !text.contains("YOUR_"))
                    .flatMap(text -> found(VARIABLE, text))
                    .forEach(name -> assertTrue(
                            deployment.catalog().find(SettingName.of(name)).isPresent(), guide.path() + ": " + name));
        }
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everySettingHasItsRow(Deployment deployment) {
        assertRows(deployment, guide(deployment, "infra/docker/DEPLOYMENT.md"), DOCKER, ".env.example");
        assertRows(deployment, guide(deployment, "infra/systemd/README.md"), SYSTEMD, "lucia.env.example");
    }

    private static void assertRows(Deployment deployment, Guide guide, DeploymentMethod method, String example) {
        for (Setting setting : deployment.catalog().settings()) {
            List<String> row = guide.rows().stream()
                    .filter(cells -> cells.get(0).equals(setting.name().text()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row for " + setting.name()));
            assertEquals(setting.required(), row.get(1).startsWith("required"), row.toString());
            assertEquals(setting.isSensitive(), row.get(1).endsWith("secret"), row.toString());
            assertEquals(setting.description(), row.get(2));
            assertEquals(setting.type().rule(), row.get(3));
            assertTrue(row.get(4).endsWith(shown(deployment.example(setting, method), example)), row.toString());
        }
    }

    private static String shown(String value, String example) {
        if (value.isEmpty()) {
            return "empty";
        }
        return value.contains("\n") ? "several lines, see " + example : value;
    }

    @Test
    void noSecretIsShown() {
        tree(OtherDeployment.read())
                .files()
                .forEach(file -> assertFalse(file.content().contains(OtherDeployment.MARK), file.path()));
    }
}
