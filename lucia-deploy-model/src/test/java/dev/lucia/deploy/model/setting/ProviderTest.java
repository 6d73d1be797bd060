package dev.lucia.deploy.model.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ProviderTest {
    @ParameterizedTest
    @CsvSource({
        "openai, OpenAI, true, https://api.openai.com/v1, https://api.openai.com/v1",
        "azure-openai, Azure OpenAI, true, https://YOUR_RESOURCE.openai.azure.com/, https://YOUR_RESOURCE.openai.azure.com/",
        "ollama, Ollama, false, http://localhost:11434/v1, http://host.docker.internal:11434/v1",
        "lm-studio, LM Studio, false, http://localhost:1234/v1, http://host.docker.internal:1234/v1",
        "other, another OpenAI-compatible endpoint, true, https://YOUR_ENDPOINT/v1, https://YOUR_ENDPOINT/v1"
    })
    // A column each.
    void rows(String text, String title, boolean realKey, String onThisMachine, String fromContainer) {
        Provider provider = Provider.of(text);
        assertEquals(title, provider.title());
        assertEquals(realKey, provider.needsRealKey());
        assertEquals(onThisMachine, provider.baseUrl(DeploymentMethod.SYSTEMD));
        assertEquals(fromContainer, provider.baseUrl(DeploymentMethod.DOCKER));
        assertFalse(provider.baseUrl(DeploymentMethod.KUBERNETES).contains("localhost"));
    }

    @ParameterizedTest
    @EnumSource
    void theExampleKeyIsAPlaceholderWhereARealOneIsNeeded(Provider provider) {
        assertEquals(provider.needsRealKey(), Placeholder.isIn(provider.exampleKey()));
        assertFalse(provider.chatModel().isEmpty());
        assertFalse(provider.embeddingModel().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenAsItsText(Provider provider) {
        String json = JsonMapper.shared().writeValueAsString(provider);
        assertEquals('"' + provider.text() + '"', json);
        assertEquals(provider, JsonMapper.shared().readValue(json, Provider.class));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1, ollama, openai, ollama",
        "https://API.OpenAI.com:443/v1, key, ollama, openai",
        "https://api.openai.community/v1, key, other, other",
        "https://me.openai.azure.com/, key, openai, azure-openai",
        "http://192.168.1.5:11434/v1, key, openai, ollama",
        "http://localhost:1234, key, openai, lm-studio",
        "http://localhost:12345/v1, key, openai, ollama",
        "https://localhost:12345/v1, key, openai, other",
        "localhost:12345/v1, key, openai, other",
        "https://models.home.arpa/v1, lm-studio, openai, lm-studio",
        "https://models.home.arpa/v1, key, ollama, ollama",
        ", ollama, openai, ollama",
        ", , openai, openai",
    })
    void theUrlAndTheKeySayWhoServes(@Nullable String url, @Nullable String key, String described, String used) {
        assertEquals(
                Provider.of(used),
                Provider.of(described).asConfigured(Optional.ofNullable(url), Optional.ofNullable(key)));
    }

    @Test
    void thereAreFiveAndNoOther() {
        assertEquals(List.of("openai", "azure-openai", "ollama", "lm-studio", "other"), Choice.words(Provider.class));
        InvalidValueException e = assertThrows(InvalidValueException.class, () -> Provider.of("Ollama"));
        assertEquals("'Ollama' is not a provider", e.fact());
        assertTrue(e.remedy().endsWith("Did you mean 'ollama'?"), e::remedy);
    }
}
