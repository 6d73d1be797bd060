package dev.lucia.deploy.model.setting;

/** What a setting is about; the order is the one in which files and guides show the categories. */
public enum Category {
    HOME_ASSISTANT("Home Assistant", "Where Home Assistant answers, and the token that Lucia shows it."),
    MODEL_ENDPOINT("Model endpoint", "The OpenAI-compatible endpoint that serves the chat and the embedding model."),
    REDIS("Redis", "Where Lucia keeps its state."),
    LOGGING("Logging", "How much Lucia says."),
    RUNTIME("Runtime", "How ASP.NET Core runs."),
    TELEMETRY("Telemetry", "Where traces, metrics and logs are exported to, if anywhere."),
    EXTRA("Additional settings", "Settings that this deployment adds of its own.");

    private final String title;
    private final String description;

    Category(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** The heading under which the settings stand. */
    public String title() {
        return title;
    }

    /** One sentence for people. */
    public String description() {
        return description;
    }
}
