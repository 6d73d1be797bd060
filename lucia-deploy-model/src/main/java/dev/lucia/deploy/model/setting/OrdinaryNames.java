package dev.lucia.deploy.model.setting;

import java.util.regex.Pattern;

/** Variables that are no settings of Lucia, but that the programs around it know. */
public final class OrdinaryNames {
    /** A regular expression for the whole name that Java and POSIX read alike. */
    public static final String PATTERN = "(ASPNETCORE|DOTNET|OTEL|COMPOSE|DOCKER|BUILDKIT|LC)_.*"
            + "|(Logging|Kestrel|Serilog|ConnectionStrings)__.*|AllowedHosts|TZ|LANG|PATH|HOME|TMPDIR|PUID|PGID|UMASK"
            + "|SSL_CERT_(FILE|DIR)|(https?|no|all)_proxy|(HTTPS?|NO|ALL)_PROXY";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private OrdinaryNames() {}

    /** Whether a name is one of them; one that is merely near to that of a setting is then meant as it stands. */
    public static boolean contains(String name) {
        return COMPILED.matcher(name).matches();
    }
}
