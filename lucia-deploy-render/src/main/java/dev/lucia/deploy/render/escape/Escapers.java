package dev.lucia.deploy.render.escape;

/** The escapers of all languages that we render. */
public final class Escapers {
    private static final Escaper JSON = new JsonEscaper();
    private static final Escaper YAML = new YamlEscaper();
    private static final Escaper YAML_KEY = new YamlKeyEscaper();
    private static final Escaper COMPOSE = new ComposeEscaper();
    private static final Escaper HELM = new HelmEscaper();
    private static final Escaper WORKFLOW = new WorkflowEscaper();
    private static final Escaper SHELL = new ShellEscaper();
    private static final Escaper SYSTEMD_VALUE = new SystemdValueEscaper();
    private static final Escaper SYSTEMD_FILE = new SystemdFileEscaper();
    private static final Escaper SYSTEMD_ARGUMENT = SystemdWordEscaper.ofCommand();
    private static final Escaper SYSTEMD_ITEM = SystemdWordEscaper.ofList();
    private static final Escaper DOCKERFILE = new DockerfileEscaper();
    private static final Escaper DOCKERFILE_PATH = new DockerfilePathEscaper();
    private static final Escaper MARKDOWN = MarkdownTextEscaper.ofText();
    private static final Escaper MARKDOWN_CELL = MarkdownTextEscaper.ofCell();
    private static final Escaper MARKDOWN_CODE = new MarkdownCodeEscaper();
    private static final Escaper MARKDOWN_CELL_CODE =
            value -> MARKDOWN_CODE.escape(value).replace("|", "\\|");

    private Escapers() {}

    /**
     * A JSON string (RFC 8259), also the element of an array in a Dockerfile's exec form ({@code CMD},
     * {@code ENTRYPOINT}, {@code SHELL}, {@code HEALTHCHECK CMD}). Holds every text.
     *
     * @return the escaper
     */
    public static Escaper json() {
        return JSON;
    }

    /**
     * A YAML scalar on one line that YAML 1.1 and 1.2 readers take for that string, in block and flow collections. Holds
     * every text.
     *
     * @return the escaper
     */
    public static Escaper yaml() {
        return YAML;
    }

    /**
     * A key of a YAML mapping; refuses one that takes more than 1024 bytes.
     *
     * @return the escaper
     */
    public static Escaper yamlKey() {
        return YAML_KEY;
    }

    /**
     * A YAML scalar in a Compose file in which no dollar sign is a variable. Holds every text. For variables with a text
     * of their own see {@link ComposeVariable}.
     *
     * @return the escaper
     */
    public static Escaper compose() {
        return COMPOSE;
    }

    /**
     * A YAML scalar in a Helm chart's template, no action in it. Holds every text.
     *
     * @return the escaper
     */
    public static Escaper helm() {
        return HELM;
    }

    /**
     * A YAML scalar in a GitHub Actions workflow, no expression in it, for keys whose values GitHub evaluates. Holds every
     * text.
     *
     * @return the escaper
     */
    public static Escaper workflow() {
        return WORKFLOW;
    }

    /**
     * A word for {@code sh}, {@code dash} and {@code bash}. Refuses the null character. A word with a line break in it
     * takes more than one line.
     *
     * @return the escaper
     */
    public static Escaper shell() {
        return SHELL;
    }

    /**
     * The value of a systemd directive that takes a text as it stands, such as {@code Description=} and
     * {@code WorkingDirectory=}. Refuses line breaks, the empty text, white space at the ends, a backslash at the end.
     *
     * @return the escaper
     */
    public static Escaper systemdValue() {
        return SYSTEMD_VALUE;
    }

    /**
     * The path in {@code EnvironmentFile=}, no wildcard in it. Refuses what {@link #systemdValue()} refuses.
     *
     * @return the escaper
     */
    public static Escaper systemdFile() {
        return SYSTEMD_FILE;
    }

    /**
     * An argument on a systemd command line such as {@code ExecStart=}; not the program itself, in whose path a dollar
     * sign is no variable. Refuses the null character and noncharacters.
     *
     * @return the escaper
     */
    public static Escaper systemdArgument() {
        return SYSTEMD_ARGUMENT;
    }

    /**
     * A word of a systemd directive that is a list, such as {@code Environment=} and {@code ReadWritePaths=}. Refuses the
     * null character and noncharacters.
     *
     * @return the escaper
     */
    public static Escaper systemdItem() {
        return SYSTEMD_ITEM;
    }

    /**
     * A word of a Dockerfile instruction that expands variables, such as the value in {@code LABEL}, {@code ENV} and
     * {@code ARG}, and {@code WORKDIR}. Refuses line breaks and the null character.
     *
     * @return the escaper
     */
    public static Escaper dockerfile() {
        return DOCKERFILE;
    }

    /**
     * A path in the JSON form of {@code COPY}, {@code ADD} and {@code VOLUME}, which expands variables. Holds every text.
     *
     * @return the escaper
     */
    public static Escaper dockerfilePath() {
        return DOCKERFILE_PATH;
    }

    /**
     * Markdown text, in a paragraph or a heading. Refuses the null character.
     *
     * @return the escaper
     */
    public static Escaper markdown() {
        return MARKDOWN;
    }

    /**
     * Markdown text in a cell of a table. Refuses the null character.
     *
     * @return the escaper
     */
    public static Escaper markdownCell() {
        return MARKDOWN_CELL;
    }

    /**
     * A Markdown code span. Refuses line breaks, the null character and the empty text.
     *
     * @return the escaper
     */
    public static Escaper markdownCode() {
        return MARKDOWN_CODE;
    }

    /**
     * A Markdown code span in a cell of a table, where a pipe stands behind a backslash in code too (GFM, section 4.10).
     * Refuses what {@link #markdownCode()} refuses.
     *
     * @return the escaper
     */
    public static Escaper markdownCellCode() {
        return MARKDOWN_CELL_CODE;
    }
}
