package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingName;

/**
 * The settings that the scripts themselves use.
 *
 * @param homeAssistantUrl where Home Assistant answers
 * @param homeAssistantToken what it wants to be shown
 * @param modelUrl where the model endpoint answers
 * @param modelKey what it wants to be shown
 * @param chatModel the chat model
 * @param embeddingModel the embedding model
 * @param redisConnection where Redis answers
 * @param redisPassword what it wants to be shown
 * @param listenUrls where Lucia listens
 */
record Names(
        String homeAssistantUrl,
        String homeAssistantToken,
        String modelUrl,
        String modelKey,
        String chatModel,
        String embeddingModel,
        String redisConnection,
        String redisPassword,
        String listenUrls) {
    static Names of(SettingCatalog catalog) {
        return new Names(
                known(catalog, "HomeAssistant__BaseUrl"),
                known(catalog, "HomeAssistant__AccessToken"),
                known(catalog, "OpenAI__BaseUrl"),
                known(catalog, "OpenAI__ApiKey"),
                known(catalog, "OpenAI__ModelId"),
                known(catalog, "OpenAI__EmbeddingModelId"),
                known(catalog, "Redis__ConnectionString"),
                known(catalog, "Redis__Password"),
                known(catalog, "ASPNETCORE_URLS"));
    }

    private static String known(SettingCatalog catalog, String name) {
        return catalog.find(SettingName.of(name)).orElseThrow().name().text();
    }
}
