package dev.lucia.deploy.render.systemd;

import dev.lucia.deploy.model.SystemdDeploymentConfiguration.RestartPolicy;

/**
 * What a restart policy means to who reads the guide, by systemd.service(5).
 *
 * @param after the end after which the service is started again; empty where it never is
 * @param evenKilled whether that is so when it was killed
 */
record Restarts(String after, boolean evenKilled) {
    static Restarts of(RestartPolicy policy) {
        return switch (policy) {
            case NO -> new Restarts("", false);
            case ON_SUCCESS -> new Restarts("ends cleanly", false);
            case ON_FAILURE -> new Restarts("ends with an error, by a signal or by a timeout", true);
            case ON_ABNORMAL -> new Restarts("ends by a signal or by a timeout", true);
            case ON_WATCHDOG -> new Restarts("leaves its watchdog waiting", false);
            case ON_ABORT -> new Restarts("ends by a signal", true);
            case ALWAYS -> new Restarts("ends, however that came", true);
        };
    }
}
