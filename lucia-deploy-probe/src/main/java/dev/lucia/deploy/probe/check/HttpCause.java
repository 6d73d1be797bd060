package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Cause;

/** What any answer over HTTP may say. */
public enum HttpCause implements Cause {
    /** A status that means nothing here. */
    UNEXPECTED_STATUS,
    /** A status from 500. */
    SERVER_ERROR,
    /** 503: it can not work now. */
    SERVICE_UNAVAILABLE,
    /** 429: it was asked too often. */
    RATE_LIMITED,
    /** The right status, and a body that is not this component's. */
    WRONG_BODY
}
