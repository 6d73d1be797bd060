package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Cause;

/** What a model endpoint may say. */
public enum ModelCause implements Cause {
    /** 401 or 403: it does not take the key. */
    KEY_REFUSED,
    /** 404, and the base URL has no version path such as {@code /v1}. */
    BASE_URL_WITHOUT_VERSION,
    /** A configured model is not among those that it lists. */
    MODEL_ABSENT,
    /** It lists no models, so that nobody knows whether it has the configured ones; a warning. */
    NO_LISTING,
    /** The listing is longer than is read, and what was read has not all the models; a warning. */
    LISTING_TOO_LONG
}
