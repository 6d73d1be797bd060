package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.probe.net.Session;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Problem;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * A check of an address that leads from here to this machine, and from Lucia to its own container or pod: however well what
 * answers here may be, Lucia does not reach it so.
 *
 * @param check the check of what answers here
 * @param warning what is wrong with the address
 */
record LoopbackCheck(Check check, Problem warning) implements Check {
    // RFC 6761, section 6.3; RFC 1122, section 3.2.1.3 (g); RFC 4291, section 2.5.3.
    private static final Pattern LOOPBACK =
            Pattern.compile("(.*\\.)?localhost|127(\\.[0-9]+){1,3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    /** The check itself, or one that warns, where the setting names this host for a Lucia that is run in this way. */
    static Check of(Check check, String host, String setting, DeploymentMethod method) {
        return method != DeploymentMethod.SYSTEMD && LOOPBACK.matcher(host).matches()
                ? new LoopbackCheck(check, warning(setting, method))
                : check;
    }

    private static Problem warning(String setting, DeploymentMethod method) {
        return new Problem(
                SettingCause.LEADS_TO_CONTAINER,
                "It answers here, and Lucia does not reach it so: in a container the address in " + setting
                        + " is the container itself.",
                method == DeploymentMethod.DOCKER
                        ? "Use the address of this machine, or host.docker.internal for the one that runs Docker."
                        : "Name the Service, or the address of the machine that it runs on.");
    }

    @Override
    public Subject subject() {
        return check.subject();
    }

    @Override
    public CompletableFuture<Outcome> run(Session session) {
        return check.run(session).thenApply(this::warned);
    }

    private Outcome warned(Outcome found) {
        if (!(found instanceof Outcome.Healthy healthy)) {
            return found;
        }
        List<Problem> warnings = new ArrayList<>(healthy.warnings());
        warnings.add(warning);
        return new Outcome.Healthy(healthy.expected(), healthy.seen(), warnings);
    }
}
