package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.value.HttpUrl;
import java.net.URI;

/** Addresses below a base URL. */
final class Urls {
    private Urls() {}

    /** The base with a path appended; a query, which may hold a secret, and a fragment are left out. */
    static HttpUrl below(HttpUrl base, String path) {
        URI uri = base.uri();
        String start = uri.getRawPath().replaceFirst("/+$", "");
        // A URL refuses the sign before which passwords stand.
        return HttpUrl.of(uri.getScheme() + "://" + uri.getRawAuthority() + start + path.replace("@", "%40"));
    }
}
