package dev.lucia.deploy.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.render.tree.RenderedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The links of the guides, and of all pages of this repository, lead somewhere. */
class GuideLinksTest {
    @ParameterizedTest
    @MethodSource("dev.lucia.deploy.render.GuidesTest#deployments")
    void everyLinkAndAnchorResolves(Deployment deployment) {
        List<Guide> guides = GuidesTest.guides(deployment);
        RenderedTree tree = GuidesTest.tree(deployment);
        for (Guide guide : guides) {
            relative(guide).forEach(link -> {
                String where = guide.path() + ": " + link;
                assertTrue(GuidesTest.isRendered(tree, guide.target(link)), where);
                assertAnchor(guides, guide, link, where);
            });
        }
    }

    private static Stream<String> relative(Guide guide) {
        return guide.links().stream().filter(link -> !link.startsWith("https://"));
    }

    private static void assertAnchor(List<Guide> guides, Guide from, String link, String where) {
        if (link.contains("#")) {
            Guide into = guides.stream()
                    .filter(guide -> guide.path().equals(from.target(link)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(where));
            assertTrue(into.anchors().contains(link.replaceFirst(".*#", "")), where);
        }
    }

    /** Also those that are written by hand. */
    @Test
    void everyLinkOfThisRepositoryResolves() throws IOException {
        Path root = Repository.root();
        List<Guide> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(GuideLinksTest::isPage).sorted().toList()) {
                pages.add(Guide.of(root.relativize(file).toString(), Files.readString(file)));
            }
        }
        assertTrue(pages.size() > 16, pages.size() + " pages");
        for (Guide page : pages) {
            relative(page).forEach(link -> {
                String where = page.path() + ": " + link;
                assertTrue(Files.exists(root.resolve(page.target(link))), where);
                assertAnchor(pages, page, link, where);
            });
        }
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".md")
                && !file.toString().matches(".*/(?:target|node_modules|\\.git|src/test/resources)/.*");
    }
}
