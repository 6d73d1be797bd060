package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.value.HttpUrl;
import java.net.URI;

/** Base URLs, and addresses below them. */
final class Urls {
    private Urls() {}

    /** The base without a slash at its end, and without a query, which may hold a secret, and a fragment. */
    static HttpUrl bare(HttpUrl base) {
        return below(base, "");
    }

    /** The base with a path appended, and without a query and a fragment. */
    static HttpUrl below(HttpUrl base, String path) {
        URI uri = base.uri();
        String start = uri.getRawPath().replaceFirst("/+$", "");
        // A URL refuses the sign before which passwords stand.
        return HttpUrl.of(uri.getScheme() + "://" + uri.getRawAuthority() + start + path.replace("@", "%40"));
    }
}
