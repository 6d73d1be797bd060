package dev.lucia.deploy.render.systemd;

import dev.lucia.deploy.model.SystemdDeploymentConfiguration;
import dev.lucia.deploy.model.value.AbsolutePath;
import java.util.stream.Stream;

/**
 * What the unit needs beside the description.
 *
 * @param program the program that is started
 * @param redis the unit of Redis; empty where it runs elsewhere
 * @param inHome whether what is run lies where homes are, which the sandbox would hide
 * @param startLimitInterval the seconds within which the attempts to start are counted
 * @param startLimitBurst the attempts that are allowed
 * @param startTimeout the seconds that an attempt may take
 * @param stopTimeout the seconds that its end may take
 */
record UnitView(
        String program,
        String redis,
        boolean inHome,
        int startLimitInterval,
        int startLimitBurst,
        int startTimeout,
        int stopTimeout) {
    private static final int ATTEMPTS = 10;
    private static final int START_TIMEOUT = 90;
    private static final int STOP_TIMEOUT = 30;

    static UnitView of(SystemdDeploymentConfiguration systemd) {
        return new UnitView(
                systemd.executablePath().text(),
                systemd.redisUnit().map(Object::toString).orElse(""),
                Stream.of(systemd.workingDirectory(), systemd.executablePath()).anyMatch(UnitView::isHidden),
                // As long as attempts can take, or the limit would never be met.
                ATTEMPTS * (START_TIMEOUT + STOP_TIMEOUT + systemd.restartSec()),
                ATTEMPTS,
                START_TIMEOUT,
                STOP_TIMEOUT);
    }

    // The directories that ProtectHome= empties, by systemd.exec(5).
    private static boolean isHidden(AbsolutePath path) {
        return Stream.of("/home/", "/root/", "/run/user/").anyMatch(path.text()::startsWith);
    }
}
