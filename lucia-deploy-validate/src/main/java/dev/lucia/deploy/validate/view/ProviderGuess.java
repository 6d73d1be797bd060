package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.value.HttpUrl;
import java.util.Collection;
import java.util.Optional;

/** Tells who serves the models by what a person filled in, which decides over what a description once said. */
public final class ProviderGuess {
    private static final int OLLAMA_PORT = 11434;
    private static final int LM_STUDIO_PORT = 1234;

    private ProviderGuess() {}

    static Provider of(Collection<ConfiguredSetting> settings, Optional<Provider> described) {
        return described
                .orElse(Provider.OPENAI)
                .asConfigured(value(settings, "OpenAI__BaseUrl"), value(settings, "OpenAI__ApiKey"));
    }

    /** Whose address a base URL is, where its host or its port tells. */
    public static Optional<Provider> byKnownUrl(HttpUrl url) {
        if (url.host().equals("api.openai.com")) {
            return Optional.of(Provider.OPENAI);
        } else if (url.host().endsWith(".openai.azure.com")) {
            return Optional.of(Provider.AZURE_OPENAI);
        } else if (url.port() == OLLAMA_PORT) {
            return Optional.of(Provider.OLLAMA);
        }
        return url.port() == LM_STUDIO_PORT ? Optional.of(Provider.LM_STUDIO) : Optional.empty();
    }

    private static Optional<String> value(Collection<ConfiguredSetting> settings, String name) {
        return settings.stream()
                .filter(setting -> setting.name().equals(name))
                .flatMap(setting -> setting.filledIn().stream())
                .reduce((earlier, later) -> later);
    }
}
