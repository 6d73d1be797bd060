package dev.lucia.deploy.render.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternsTest {
    @ParameterizedTest
    @CsvSource({
        "infra/lucia-deploy.yaml, infra/lucia-deploy.yaml, true",
        "infra/lucia-deploy.yaml, infra/lucia-deployxyaml, false",
        "infra/lucia-deploy.yaml, x/infra/lucia-deploy.yaml, false",
        "**/.env, .env, true",
        "**/.env, infra/docker/.env, true",
        "**/.env, infra/docker/x.env, false",
        "**/.env, infra/.env/x, false",
        "**/*.local.yaml, infra/helm/values.local.yaml, true",
        "**/*.local.yaml, infra/helm/.local.yaml, true",
        "**/*.local.yaml, infra/helm/values.yaml, false",
        "infra/docker/config/**, infra/docker/config/a/b, true",
        "infra/docker/config/**, infra/docker/config, false",
        "infra/docker/config/**, infra/docker/configs/a, false",
        "infra/*/x, infra/a/x, true",
        "infra/*/x, infra/a/b/x, false",
        "infra/**/x, infra/x, true",
        "infra/**/x, infra/a/b/x, true",
        "infra/**/x, infra/ax, false"
    })
    void matchesAsDocumented(String pattern, String path, boolean expected) {
        assertEquals(expected, PathPatterns.of(pattern).matches(path));
    }

    @Test
    void isAnyOfThePatterns() {
        assertEquals(true, PathPatterns.of("a", "b").matches("b"));
        assertEquals(false, PathPatterns.of().matches(""));
    }

    @Property
    void everyOtherCharacterStandsForItself(@ForAll String text) {
        String plain = text.replace("*", "");
        assertEquals(true, PathPatterns.of(plain).matches(plain));
        assertEquals(true, PathPatterns.of("**/" + plain).matches("x/" + plain));
        assertEquals(false, PathPatterns.of(plain).matches(plain + "x"));
    }
}
