package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Cause;

/** What Home Assistant may say. */
public enum HomeAssistantCause implements Cause {
    /** 401 or 403: it does not take the token, or has banned this address. It must not be tried again. */
    TOKEN_REFUSED {
        @Override
        public boolean isFinal() {
            return true;
        }
    },
    /** 404: there is no API below the base URL. */
    API_NOT_FOUND,
    /** 400: it does not trust the proxy before it. */
    PROXY_NOT_TRUSTED
}
