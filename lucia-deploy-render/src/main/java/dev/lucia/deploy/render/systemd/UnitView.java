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
 */
record UnitView(String program, String redis, boolean inHome, int startLimitInterval, int startLimitBurst) {
    private static final int ATTEMPTS = 10;
    // What a program that fails at its start takes until it does so, generously. The wait between attempts comes on
    // top,
    // or the limit would never be met.
    private static final int SECONDS_OF_AN_ATTEMPT = 10;

    static UnitView of(SystemdDeploymentConfiguration systemd) {
        return new UnitView(
                systemd.executablePath().text(),
                systemd.redisUnit().map(Object::toString).orElse(""),
                Stream.of(systemd.workingDirectory(), systemd.executablePath()).anyMatch(UnitView::isHidden),
                ATTEMPTS * (systemd.restartSec() + SECONDS_OF_AN_ATTEMPT),
                ATTEMPTS);
    }

    // The directories that ProtectHome= empties, by systemd.exec(5).
    private static boolean isHidden(AbsolutePath path) {
        return Stream.of("/home/", "/root/", "/run/user/").anyMatch(path.text()::startsWith);
    }
}
