package dev.lucia.deploy.model.setting;

/** What a setting is about; the order is the one in which files and guides show the categories. */
public enum Category {
    /** Where Home Assistant answers, and as whom Lucia speaks to it. */
    HOME_ASSISTANT("Home Assistant", "Where Home Assistant answers, and the token that Lucia shows it."),
    /** Which models Lucia asks, where, and with which key. */
    MODEL_ENDPOINT("Model endpoint", "The OpenAI-compatible endpoint that serves the chat and the embedding model."),
    /** Where Lucia keeps its state. */
    REDIS("Redis", "Where Lucia keeps its state."),
    /** How much Lucia says, by category of .NET's logging. */
    LOGGING("Logging", "How much Lucia says."),
    /** What ASP.NET Core reads of its own: environment and listening addresses among it. */
    RUNTIME("Runtime", "How ASP.NET Core runs."),
    /** What the exporter of OpenTelemetry reads. */
    TELEMETRY("Telemetry", "Where traces, metrics and logs are exported to, if anywhere."),
    /** What {@link SettingCatalog} does not know, and a description adds. */
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
