package dev.lucia.deploy.render.docker;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.value.Quantity;
import java.util.List;

/**
 * What the Compose files need beside the description.
 *
 * @param image the image that runs, with tag and digest
 * @param builds whether the image is built from source: not where a digest says which one it is
 * @param environment the settings as Compose hands them to Lucia
 * @param healthUrl the URL that the health check asks, inside the container
 * @param lucia the limits of Lucia's container
 * @param redisMemory the memory limit of Redis' container
 */
record ComposeView(
        String image,
        boolean builds,
        List<ComposeSetting> environment,
        String healthUrl,
        Limits lucia,
        String redisMemory) {

    /** Limits in the notation of the Compose Specification. */
    record Limits(String cpus, String memory, int pids) {}

    static ComposeView of(Deployment deployment) {
        var docker = deployment.docker();
        String path = docker.healthCheckPath().text();
        return new ComposeView(
                docker.imageReference().toString(),
                docker.digest().isEmpty(),
                deployment.catalog().settings().stream()
                        .flatMap(setting -> ComposeSetting.of(setting, deployment.value(setting, DOCKER)).stream())
                        .toList(),
                "http://localhost:" + docker.containerPort() + path,
                new Limits(
                        docker.limits().cpus().amount().stripTrailingZeros().toPlainString(),
                        bytes(docker.limits().memory()),
                        docker.limits().pids()),
                bytes(deployment.redis().memoryLimit()));
    }

    // Compose's byte values count in powers of 1024, whatever the case of the letter.
    private static String bytes(Quantity memory) {
        long bytes = memory.bytes();
        for (String unit : List.of("b", "k", "m")) {
            if (bytes % 1024 != 0) {
                return bytes + unit;
            }
            bytes /= 1024;
        }
        return bytes + "g";
    }
}
