package dev.lucia.deploy.probe.net;

import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.model.value.Secret;
import java.util.Optional;

/**
 * A GET.
 *
 * @param url what to get
 * @param token the bearer token, which is sent to this URL's scheme, host and port alone
 */
public record HttpQuery(HttpUrl url, Optional<Secret> token) {
    HttpQuery at(HttpUrl other) {
        return new HttpQuery(other, token);
    }

    Address address() {
        return new Address(url.host(), url.port(), url.isTls() ? Optional.of(url.host()) : Optional.empty());
    }

    /** Whether every character of the token may stand in a header: visible ASCII. */
    boolean isSendable() {
        return token.map(Secret::reveal)
                .filter(text -> !text.chars().allMatch(c -> c > ' ' && c <= '~'))
                .isEmpty();
    }
}
