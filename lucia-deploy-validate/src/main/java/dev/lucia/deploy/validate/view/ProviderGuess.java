package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.Collection;
import java.util.Optional;

/** Tells who serves the models by what a person filled in, which decides over what a description once said. */
public final class ProviderGuess {
    private static final int OLLAMA_PORT = 11434;
    private static final int LM_STUDIO_PORT = 1234;

    private ProviderGuess() {}

    static Provider of(Collection<ConfiguredSetting> settings, Optional<Provider> described) {
        return value(settings, "OpenAI__ApiKey")
                .flatMap(ProviderGuess::byWord)
                .or(() -> value(settings, "OpenAI__BaseUrl").map(ProviderGuess::byUrl))
                .or(() -> described)
                .orElse(Provider.OPENAI);
    }

    /** Whose customary word a key is; empty where it is no such word. */
    public static Optional<Provider> byWord(String key) {
        for (Provider provider : Provider.values()) {
            if (!provider.needsRealKey() && provider.exampleKey().equals(key)) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }

    /**
     * Whose address a base URL is. A server without TLS is one of the person's own, and takes any word for its key, as
     * Ollama does.
     */
    public static Provider byUrl(String baseUrl) {
        try {
            HttpUrl url = HttpUrl.of(baseUrl);
            return byKnownUrl(url).orElse(url.isTls() ? Provider.OTHER : Provider.OLLAMA);
        } catch (InvalidValueException e) {
            return Provider.OTHER;
        }
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
