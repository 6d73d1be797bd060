package dev.lucia.deploy.render.escape;

import java.util.regex.Pattern;

/**
 * A path in the JSON form of {@code COPY}, {@code ADD} and {@code VOLUME}, the only form for paths with spaces
 * (Dockerfile reference, "COPY").
 *
 * <p>Unlike the exec form of {@code CMD} and {@code ENTRYPOINT}, whose elements are plain JSON strings, this form expands
 * variables and removes quotes after the JSON is read ("Environment replacement"), so those stand behind a backslash.
 * So does a byte order mark at the start, which BuildKit's scanner would drop. Wildcards of a source stay wildcards.
 */
final class DockerfilePathEscaper implements Escaper {
    private static final Pattern EXPANDED = Pattern.compile("^\\uFEFF|[\"'$<\\\\]");
    private static final Escaper JSON = new JsonEscaper();

    @Override
    public String escape(String value) {
        return JSON.escape(EXPANDED.matcher(value).replaceAll("\\\\$0"));
    }
}
