package dev.lucia.deploy.model.setting;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who serves the models over the OpenAI API. */
public enum Provider implements Choice {
    /** OpenAI itself. */
    OPENAI(
            "openai",
            "OpenAI",
            Endpoint.remote("https://api.openai.com/v1"),
            Credential.key("sk-proj-YOUR_KEY_HERE"),
            "gpt-4o",
            "text-embedding-3-small"),
    /** Azure OpenAI; each resource has an address of its own. */
    AZURE_OPENAI(
            "azure-openai",
            "Azure OpenAI",
            Endpoint.remote("https://YOUR_RESOURCE.openai.azure.com/"),
            Credential.key("YOUR_AZURE_OPENAI_KEY"),
            "gpt-4o",
            "text-embedding-3-small"),
    /** Ollama, on the same machine and port 11434 unless told otherwise. */
    OLLAMA("ollama", "Ollama", Endpoint.local(11434), Credential.word("ollama"), "llama3.2", "nomic-embed-text"),
    /** LM Studio, on the same machine and port 1234 unless told otherwise. */
    LM_STUDIO(
            "lm-studio",
            "LM Studio",
            Endpoint.local(1234),
            Credential.word("lm-studio"),
            "qwen2.5-7b-instruct",
            "text-embedding-nomic-embed-text-v1.5"),
    /** Whoever else speaks the same API; of it nothing is known, so everything is to be filled in. */
    OTHER(
            "other",
            "another OpenAI-compatible endpoint",
            Endpoint.remote("https://YOUR_ENDPOINT/v1"),
            Credential.key("YOUR_API_KEY"),
            "YOUR_CHAT_MODEL",
            "YOUR_EMBEDDING_MODEL");

    private final String text;
    private final String title;
    private final Endpoint endpoint;
    private final Credential credential;
    private final String chatModel;
    private final String embeddingModel;

    Provider(
            String text,
            String title,
            Endpoint endpoint,
            Credential credential,
            String chatModel,
            String embeddingModel) {
        this.text = text;
        this.title = title;
        this.endpoint = endpoint;
        this.credential = credential;
        this.chatModel = chatModel;
        this.embeddingModel = embeddingModel;
    }

    private record Endpoint(String onThisMachine, String fromContainer, String fromCluster, String pattern) {
        private static final Pattern DOMAIN = Pattern.compile("https://(?:YOUR_[A-Z_]+\\.)?([a-z0-9.-]+)/.*");

        static Endpoint remote(String url) {
            Matcher domain = DOMAIN.matcher(url);
            String pattern = domain.matches()
                    ? "^https?://([^/?#]*[.])?" + domain.group(1).replace(".", "[.]") + "(:[0-9]*)?([/?#]|$)"
                    : "";
            return new Endpoint(url, url, url, pattern);
        }

        static Endpoint local(int port) {
            return new Endpoint(
                    "http://localhost:" + port + "/v1",
                    "http://host.docker.internal:" + port + "/v1",
                    "http://YOUR_MODEL_SERVER:" + port + "/v1",
                    "^https?://[^/?#]*:" + port + "([/?#]|$)");
        }
    }

    private record Credential(String example, boolean real) {
        static Credential key(String placeholder) {
            return new Credential(placeholder, true);
        }

        static Credential word(String word) {
            return new Credential(word, false);
        }
    }

    /** The provider that is written so. */
    @JsonCreator
    public static Provider of(String text) {
        return Choice.parse(Provider.class, "a provider", text);
    }

    @Override
    public String text() {
        return text;
    }

    /** The name that people know. */
    public String title() {
        return title;
    }

    /**
     * The base URL as Lucia reaches it under a method. A server on the same machine is {@code localhost} for systemd and
     * {@code host.docker.internal} from a container; a pod knows neither, so a placeholder stands there.
     */
    public String baseUrl(DeploymentMethod method) {
        return switch (method) {
            case DOCKER -> endpoint.fromContainer();
            case KUBERNETES -> endpoint.fromCluster();
            case SYSTEMD -> endpoint.onThisMachine();
        };
    }

    /**
     * What the base URLs of this provider's own look like, in lower case: those of its domain, or with the port of its local
     * server. A regular expression that Java, RE2 and POSIX read alike; empty where they may be anything.
     */
    public Optional<String> urlPattern() {
        return Optional.of(endpoint.pattern()).filter(pattern -> !pattern.isEmpty());
    }

    /**
     * The provider that a base URL and a key are for, where people chose another one than the description: the local server
     * whose customary word the key is; else the one whose URL it is; else, for a server without TLS, one that is their own and
     * takes any word for its key, as Ollama does; else, where there is a URL, any other that asks for a real key, if this one
     * does. Without a URL it is this one.
     */
    public Provider asConfigured(Optional<String> baseUrl, Optional<String> key) {
        return key.flatMap(Provider::byWord)
                .or(() -> baseUrl.map(url -> byUrl(url).orElse(needsRealKey() ? OTHER : this)))
                .orElse(this);
    }

    /** The local server whose customary word a key is. */
    public static Optional<Provider> byWord(String key) {
        return Arrays.stream(values())
                .filter(provider ->
                        !provider.needsRealKey() && provider.exampleKey().equals(key))
                .findFirst();
    }

    private static Optional<Provider> byUrl(String baseUrl) {
        return Arrays.stream(values())
                .filter(provider -> provider.serves(baseUrl))
                .findFirst()
                .or(() -> isWithoutTls(baseUrl) ? Optional.of(OLLAMA) : Optional.empty());
    }

    private static boolean isWithoutTls(String baseUrl) {
        try {
            return !HttpUrl.of(baseUrl).isTls();
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private boolean serves(String baseUrl) {
        return urlPattern()
                .filter(pattern -> Pattern.compile(pattern)
                        .matcher(baseUrl.toLowerCase(Locale.ROOT))
                        .find())
                .isPresent();
    }

    /** Whether the endpoint checks its key; a local server takes any non-empty word. */
    public boolean needsRealKey() {
        return credential.real();
    }

    /** What stands for the key in examples: a placeholder, or the customary word of a local server. */
    public String exampleKey() {
        return credential.example();
    }

    /** A chat model that the provider is known to serve. */
    public String chatModel() {
        return chatModel;
    }

    /** An embedding model that the provider is known to serve. */
    public String embeddingModel() {
        return embeddingModel;
    }
}
