package dev.lucia.deploy.render.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.render.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code validate-deployment.sh --method kubernetes}: the values of the chart, and the manifests where there are none. */
@Tag("engine")
class ValidateKubernetesTest extends ValidateFixture {
    @Test
    void valuesOfTheChartAreChecked() {
        Path values = Settings.write(tree.resolve("infra/kubernetes/helm/values.local.yaml"), values());
        Script.Result good = script.run("--method", "kubernetes");
        assertEquals(0, good.exitCode(), good::all);
        Settings.write(values, values().replace("http://192.168.1.100:8123", "localhost:8123"));
        Script.Result bad = script.run("--method", "kubernetes");
        assertEquals(1, bad.exitCode());
        assertTrue(
                bad.out()
                        .contains(
                                "values.local.yaml:2: error: Invalid URL 'localhost:8123' for 'HomeAssistant__BaseUrl'. URLs start"
                                        + " with http:// or https://, for example http://localhost:8123."),
                bad::all);
        Settings.write(values, values().replaceAll("(?m)^  OpenAI__ApiKey.*\n", ""));
        Script.Result left = script.run("--method", "kubernetes");
        assertTrue(
                left.out().contains("values.yaml:") && left.out().contains("placeholder is left in 'OpenAI__ApiKey'"),
                left::all);
        Settings.write(values, values().replaceAll("(?s)secrets:.*", "existingSecret: mine\n"));
        Script.Result existing = script.run("--method", "kubernetes");
        assertEquals(0, existing.exitCode(), existing::all);
        assertTrue(existing.out().contains("not checked: the secrets"), existing::all);
        Settings.write(values, values().replace("Redis__Password: p", "Redis__Password: |\n    p"));
        assertEquals(1, script.run("--method", "kubernetes").exitCode());
    }

    @Test
    void helmIsAskedAndShowsNoSecret() {
        Engines.program("helm", "Run .ci/engines/kubernetes install.");
        Script real = Script.of(tree, "validate-deployment.sh")
                .with("PATH", Engines.directory().resolve("bin") + ":" + System.getenv("PATH"));
        Path values = Settings.write(directory.resolve("v.yaml"), values());
        Script.Result good = real.run("--values", values.toString());
        assertEquals(0, good.exitCode(), good::all);
        assertFalse(good.out().contains("not checked"), good::all);
        Settings.write(
                values,
                values().replace("Redis__Password: p", "Redis__Password: [" + Settings.MARK + "]\nreplicas: 1"));
        Script.Result bad = real.run("--values", values.toString());
        assertEquals(1, bad.exitCode());
        assertTrue(bad.out().contains("error: Helm refuses the values"), bad::all);
        assertFalse(bad.all().contains(Settings.MARK), bad::all);
    }

    @Test
    void theManifestsAreCheckedWhereThereAreNoValues() throws IOException {
        Script.Result shipped = script.run("--method", "kubernetes");
        assertEquals(1, shipped.exitCode());
        assertTrue(
                shipped.out().contains("secret.yaml:19: error: A placeholder is left in 'HomeAssistant__AccessToken'."),
                shipped::all);
        for (String file : List.of("configmap", "secret")) {
            Path manifest = tree.resolve("infra/kubernetes/manifests/" + file + ".yaml");
            Files.writeString(
                    manifest,
                    Files.readString(manifest)
                            .replace("http://YOUR_HA_IP:8123", "http://192.168.1.100:8123")
                            .replace("YOUR_LONG_LIVED_TOKEN", Settings.TOKEN)
                            .replace("sk-proj-YOUR_KEY_HERE", "'" + Settings.KEY + "' # mine"));
        }
        Script.Result filled = script.run("--method", "kubernetes");
        assertEquals(0, filled.exitCode(), filled::all);
    }
}
