package dev.lucia.deploy.model.setting;

import static dev.lucia.deploy.model.setting.Category.HOME_ASSISTANT;
import static dev.lucia.deploy.model.setting.Category.LOGGING;
import static dev.lucia.deploy.model.setting.Category.MODEL_ENDPOINT;
import static dev.lucia.deploy.model.setting.Category.REDIS;
import static dev.lucia.deploy.model.setting.Category.RUNTIME;
import static dev.lucia.deploy.model.setting.Category.TELEMETRY;

import java.util.List;
import java.util.Optional;

/** The rows: to add a setting is to add one here and to regenerate. */
final class StandardSettings {
    private static final SettingType LOG_LEVEL =
            SettingTypes.oneOf("a log level", "Trace", "Debug", "Information", "Warning", "Error", "Critical", "None");

    static final List<Setting> ALL = List.of(
            required("HomeAssistant__BaseUrl", HOME_ASSISTANT, SettingTypes.URL)
                    .described("The address of Home Assistant, as Lucia reaches it.")
                    .examples("http://192.168.1.100:8123", "https://homeassistant.example.net")
                    .placeholder("http://YOUR_HA_IP:8123")
                    .build(),
            required(
                            "HomeAssistant__AccessToken",
                            HOME_ASSISTANT,
                            SettingTypes.token(32, "Home Assistant's long-lived tokens"))
                    .sensitive()
                    .described("A long-lived access token, made in Home Assistant under your profile, Security.")
                    .examples("YOUR_LONG_LIVED_TOKEN")
                    .placeholder("YOUR_LONG_LIVED_TOKEN")
                    .build(),
            required("OpenAI__ApiKey", MODEL_ENDPOINT, SettingTypes.apiKey(20))
                    .sensitive()
                    .described("The key of the model endpoint; a local server takes any word.")
                    .examples("sk-proj-YOUR_KEY_HERE", "ollama", "lm-studio")
                    .placeholder("sk-proj-YOUR_KEY_HERE")
                    .suggests(context -> Optional.of(context.provider().exampleKey()))
                    .build(),
            optional("OpenAI__BaseUrl", MODEL_ENDPOINT, SettingTypes.URL)
                    .described("The base URL of the OpenAI-compatible endpoint, with its version path.")
                    .examples("https://api.openai.com/v1", "http://host.docker.internal:11434/v1")
                    .defaultsTo(context -> Optional.of(context.provider().baseUrl(context.method())))
                    .build(),
            required("OpenAI__ModelId", MODEL_ENDPOINT, SettingTypes.WORD)
                    .described("The chat model, as the endpoint names it.")
                    .examples("gpt-4o", "llama3.2")
                    .suggests(context -> Optional.of(context.provider().chatModel()))
                    .build(),
            required("OpenAI__EmbeddingModelId", MODEL_ENDPOINT, SettingTypes.WORD)
                    .described("The embedding model, as the endpoint names it.")
                    .examples("text-embedding-3-small", "nomic-embed-text")
                    .suggests(context -> Optional.of(context.provider().embeddingModel()))
                    .build(),
            optional("Redis__ConnectionString", REDIS, SettingTypes.REDIS_CONNECTION)
                    .described("Where Redis answers; never with a password in it.")
                    .examples("redis:6379", "redis.example.net:6380,ssl=true")
                    .defaultsTo(context -> Optional.of(redisHost(context.method()) + ":" + context.redisPort()))
                    .build(),
            optional("Redis__Password", REDIS, SettingTypes.TEXT)
                    .sensitive()
                    .described("The password of Redis; empty where Redis asks for none.")
                    .examples("YOUR_REDIS_PASSWORD")
                    .defaultsTo("")
                    .build(),
            optional("Logging__LogLevel__Default", LOGGING, LOG_LEVEL)
                    .described("The least severe message that is logged.")
                    .examples("Information", "Debug")
                    .defaultsTo("Information")
                    .build(),
            optional("Logging__LogLevel__Microsoft__AspNetCore", LOGGING, LOG_LEVEL)
                    .described("The same for the messages of ASP.NET Core.")
                    .examples("Warning", "Information")
                    .defaultsTo("Warning")
                    .build(),
            optional("Logging__LogLevel__Microsoft__Agents", LOGGING, LOG_LEVEL)
                    .described("The same for the messages of the agent framework.")
                    .examples("Information", "Debug")
                    .defaultsTo("Information")
                    .build(),
            optional(
                            "ASPNETCORE_ENVIRONMENT",
                            RUNTIME,
                            SettingTypes.oneOf("an environment", "Development", "Staging", "Production"))
                    .described("The environment that ASP.NET Core runs as.")
                    .examples("Production", "Development")
                    .defaultsTo("Production")
                    .build(),
            optional("ASPNETCORE_URLS", RUNTIME, SettingTypes.LISTEN_URLS)
                    .described("The addresses that Lucia listens on.")
                    .examples("http://+:8080")
                    .defaultsTo(context -> Optional.of("http://+:" + context.listenPort()))
                    .build(),
            optional("OTEL_EXPORTER_OTLP_ENDPOINT", TELEMETRY, SettingTypes.OPTIONAL_URL)
                    .described("Where telemetry is sent to; empty turns the export off.")
                    .examples("http://otel-collector:4317")
                    .defaultsTo("")
                    .build(),
            optional(
                            "OTEL_EXPORTER_OTLP_PROTOCOL",
                            TELEMETRY,
                            SettingTypes.oneOf("an OTLP protocol", "grpc", "http/protobuf"))
                    .described("The protocol of the telemetry endpoint.")
                    .examples("grpc", "http/protobuf")
                    .defaultsTo("grpc")
                    .build(),
            optional("OTEL_EXPORTER_OTLP_HEADERS", TELEMETRY, SettingTypes.HEADER_LIST)
                    .sensitive()
                    .described("Headers for the telemetry endpoint, such as its key.")
                    .examples("api-key=YOUR_TELEMETRY_KEY")
                    .defaultsTo("")
                    .build(),
            optional("OTEL_SERVICE_NAME", TELEMETRY, SettingTypes.NON_EMPTY)
                    .described("The name under which telemetry shows this service.")
                    .examples("lucia")
                    .defaultsTo("lucia")
                    .build());

    private StandardSettings() {}

    private static String redisHost(DeploymentMethod method) {
        return switch (method) {
            case DOCKER -> "redis";
            case KUBERNETES -> "lucia-redis";
            case SYSTEMD -> "localhost";
        };
    }

    private static SettingBuilder required(String name, Category category, SettingType type) {
        return new SettingBuilder(name, category, true, type);
    }

    private static SettingBuilder optional(String name, Category category, SettingType type) {
        return new SettingBuilder(name, category, false, type);
    }
}
