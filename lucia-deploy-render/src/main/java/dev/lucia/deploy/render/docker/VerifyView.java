package dev.lucia.deploy.render.docker;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.Setting;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code verify-mvp.sh} needs beside the description.
 *
 * @param secretNames the settings whose values may stand nowhere
 * @param localKeys what stands for a key where the model server asks for none, which is no secret
 * @param memory the memory limit of Lucia's container, in bytes
 * @param nanoCpus its CPU limit, in billionths of a core
 * @param pids the most processes and threads in it
 * @param redisMemory the memory limit of Redis' container, in bytes
 */
record VerifyView(
        List<String> secretNames, List<String> localKeys, long memory, long nanoCpus, int pids, long redisMemory) {
    static VerifyView of(Deployment deployment) {
        var limits = deployment.docker().limits();
        return new VerifyView(
                deployment.catalog().settings().stream()
                        .filter(Setting::isSensitive)
                        .map(setting -> setting.name().text())
                        .toList(),
                Arrays.stream(Provider.values())
                        .filter(provider -> !provider.needsRealKey())
                        .map(Provider::exampleKey)
                        .toList(),
                limits.memory().bytes(),
                limits.cpus().amount().movePointRight(9).longValue(),
                limits.pids(),
                deployment.redis().memoryLimit().bytes());
    }
}
