package dev.lucia.deploy.render.escape;

import java.util.regex.Pattern;

/**
 * The path of {@code EnvironmentFile=}, which is a wildcard expression (systemd.exec(5)): what glob(7) and its braces see
 * in a path stands behind a backslash.
 */
final class SystemdFileEscaper implements Escaper {
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[\\]{},\\\\]");
    private static final Escaper VALUE = new SystemdValueEscaper();

    @Override
    public String escape(String value) {
        return VALUE.escape(WILDCARD.matcher(value).replaceAll("\\\\$0"));
    }
}
