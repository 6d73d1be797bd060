package dev.lucia.deploy.probe.net;

import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.probe.outcome.NetworkCause;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The redirects of one question: only within one scheme, host and port, at most three, and none twice. */
final class Redirect {
    private static final Set<Integer> STATUS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST = 3;

    private final Set<String> visited = new HashSet<>();

    /** What to do with an answer. */
    sealed interface Step {
        /** Ask there. */
        record Follow(HttpUrl url) implements Step {}

        /** Give this result. */
        record End(HttpResult result) implements Step {}
    }

    Step next(HttpUrl from, HttpResult result) {
        visited.add(target(from));
        return result instanceof HttpAnswer answer && STATUS.contains(answer.status())
                ? answer.header("location")
                        .map(location -> follow(from, location))
                        .orElse(new Step.End(result))
                : new Step.End(result);
    }

    private Step follow(HttpUrl from, String location) {
        Optional<HttpUrl> to = resolve(from, location);
        if (to.isEmpty() || !isSameOrigin(from, to.get())) {
            return end(NetworkCause.REDIRECT_ELSEWHERE, location);
        }
        if (visited.contains(target(to.get()))) {
            return end(NetworkCause.REDIRECT_LOOP, location);
        }
        return visited.size() > MOST ? end(NetworkCause.TOO_MANY_REDIRECTS, location) : new Step.Follow(to.get());
    }

    private static Step end(NetworkCause cause, String location) {
        return new Step.End(new NetFault(cause, location));
    }

    private static Optional<HttpUrl> resolve(HttpUrl from, String location) {
        try {
            return Optional.of(HttpUrl.of(from.uri().resolve(new URI(location)).toString()));
        } catch (URISyntaxException | InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static boolean isSameOrigin(HttpUrl one, HttpUrl other) {
        return one.isTls() == other.isTls() && one.host().equals(other.host()) && one.port() == other.port();
    }

    /** The path and query that a GET names; never empty, never with the fragment. */
    static String target(HttpUrl url) {
        URI uri = url.uri();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
