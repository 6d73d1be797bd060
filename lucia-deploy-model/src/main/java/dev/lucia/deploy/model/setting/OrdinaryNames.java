package dev.lucia.deploy.model.setting;

import java.util.List;

/** Variables that are no settings of Lucia, but that the programs around it know. */
public final class OrdinaryNames {
    /** What the names begin with that one program knows many of. */
    public static final List<String> PREFIXES = List.of(
            "ASPNETCORE_",
            "DOTNET_",
            "OTEL_",
            "COMPOSE_",
            "DOCKER_",
            "BUILDKIT_",
            "LC_",
            "Logging__",
            "Kestrel__",
            "Serilog__",
            "ConnectionStrings__");

    /** The others. */
    public static final List<String> NAMES = List.of(
            "AllowedHosts",
            "TZ",
            "LANG",
            "PATH",
            "HOME",
            "TMPDIR",
            "PUID",
            "PGID",
            "UMASK",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "http_proxy",
            "https_proxy",
            "no_proxy",
            "all_proxy",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "ALL_PROXY");

    private OrdinaryNames() {}

    /** Whether a name is one of them; one that is merely near to that of a setting is then meant as it stands. */
    public static boolean contains(String name) {
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
