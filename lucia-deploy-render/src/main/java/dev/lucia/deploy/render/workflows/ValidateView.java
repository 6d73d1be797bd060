package dev.lucia.deploy.render.workflows;

import static java.util.stream.Collectors.joining;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.schema.KubernetesVersion;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import java.util.Arrays;

/**
 * What the workflow that checks the files needs beside the description.
 *
 * @param docker whether there are files for Docker
 * @param kubernetes whether there are files for Kubernetes
 * @param kubernetesVersions the versions whose types the rendered objects must fit, with a space between
 * @param systemd whether there are files for systemd
 * @param unit the file name of the unit
 * @param redisUnit the unit that it requires; empty if none
 * @param dotnet the program that it starts
 * @param application the assembly, relative to the working directory
 */
record ValidateView(
        boolean docker,
        boolean kubernetes,
        String kubernetesVersions,
        boolean systemd,
        String unit,
        String redisUnit,
        String dotnet,
        String application) {
    static ValidateView of(Deployment deployment) {
        var systemd = deployment.systemd();
        return new ValidateView(
                deployment.methods().contains(DeploymentMethod.DOCKER),
                deployment.methods().contains(DeploymentMethod.KUBERNETES),
                Arrays.stream(KubernetesVersion.values())
                        .map(version -> version + ".0")
                        .collect(joining(" ")),
                deployment.methods().contains(DeploymentMethod.SYSTEMD),
                systemd.serviceName() + ".service",
                systemd.redisUnit().map(Object::toString).orElse(""),
                systemd.executablePath().text(),
                systemd.applicationDll()
                        .text()
                        .substring(systemd.workingDirectory().text().length() + 1));
    }
}
