package dev.lucia.deploy.render.guides;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.render.setting.EnvExample;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A provider of models on its page.
 *
 * @param id the word for it in the description
 * @param title the name that people know
 * @param realKey whether it checks its key
 * @param key what stands for the key in examples
 * @param chatModel a chat model that it serves
 * @param embeddingModel an embedding model that it serves
 * @param baseUrls the base URL, for each method or for all
 * @param docker the lines of {@code .env}
 * @param systemd the lines of {@code lucia.env}
 * @param clusterUrl the base URL as a pod reaches it
 */
record ProviderPage(
        String id,
        String title,
        boolean realKey,
        String key,
        String chatModel,
        String embeddingModel,
        List<Shown> baseUrls,
        List<String> docker,
        List<String> systemd,
        String clusterUrl) {

    static List<ProviderPage> all(Deployment deployment) {
        return Arrays.stream(Provider.values())
                .map(provider -> of(deployment, provider))
                .toList();
    }

    private static ProviderPage of(Deployment deployment, Provider provider) {
        return new ProviderPage(
                provider.text(),
                // It stands as a heading.
                provider.title().substring(0, 1).toUpperCase(Locale.ROOT)
                        + provider.title().substring(1),
                provider.needsRealKey(),
                provider.exampleKey(),
                provider.chatModel(),
                provider.embeddingModel(),
                baseUrls(deployment, provider),
                EnvExample.alternative(provider, DeploymentMethod.DOCKER, EnvDialect.COMPOSE)
                        .assignments(),
                EnvExample.alternative(provider, DeploymentMethod.SYSTEMD, EnvDialect.SYSTEMD)
                        .assignments(),
                provider.baseUrl(DeploymentMethod.KUBERNETES));
    }

    private static List<Shown> baseUrls(Deployment deployment, Provider provider) {
        List<Shown> all = deployment.methods().stream()
                .sorted()
                .map(method -> Shown.of(Methods.title(method), provider.baseUrl(method)))
                .toList();
        return all.stream().map(Shown::code).distinct().count() == 1
                ? List.of(Shown.of("", all.get(0).code()))
                : all;
    }
}
