package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.DockerDeploymentConfiguration;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Subject;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Whether a port to publish is free: it is listened on for a moment.
 *
 * @param host the address to publish on, without brackets
 * @param port the TCP port
 * @param machine where
 */
record PortCheck(String host, int port, Machine machine) implements LocalCheck {
    private static final int PRIVILEGED = 1024;

    static List<Check> of(DeploymentSite site) {
        DockerDeploymentConfiguration docker = site.deployment().docker();
        return switch (site.method()) {
            case DOCKER ->
                List.of(new PortCheck(
                        docker.hostAddress().text(), docker.hostPort().number(), Machine.THIS));
            case KUBERNETES -> List.of();
            case SYSTEMD ->
                ListenAddress.ofSettings(site).stream()
                        .map(address -> (Check) new PortCheck("0.0.0.0", address.port(), Machine.THIS))
                        .toList();
        };
    }

    @Override
    public Subject subject() {
        return new Subject(
                "port",
                "Port",
                ListenAddress.reachable(host).equals(DeploymentSite.THIS_MACHINE)
                        ? Integer.toString(port)
                        : host + " " + port);
    }

    @Override
    public String expected() {
        return "free";
    }

    @Override
    public Outcome look(Verdicts verdicts) throws IOException {
        try {
            machine.listen(new InetSocketAddress(InetAddress.getByName(host), port));
            return verdicts.healthy("free", List.of());
        } catch (BindException e) {
            return judge(String.valueOf(e.getMessage()), verdicts);
        }
    }

    /** The JDK tells these apart by the kernel's texts alone. */
    private Outcome judge(String message, Verdicts verdicts) {
        if (message.contains("Permission denied") && port < PRIVILEGED) {
            return new Outcome.Skipped(
                    "Only root may listen on port " + port + ", so this user can not see whether it is free.",
                    "Run the check as root, or see 'ss -ltn'.");
        }
        return message.contains("assign")
                ? verdicts.unhealthy(
                        message,
                        MachineCause.ADDRESS_NOT_LOCAL,
                        "No interface of this machine has the address " + host + ".",
                        "Use one of those that 'ip address' lists, 127.0.0.1 or 0.0.0.0.")
                : verdicts.unhealthy(
                        message,
                        MachineCause.PORT_IN_USE,
                        "Port " + port + " is in use by another program.",
                        "See which by 'ss -ltnp sport = :" + port
                                + "', and stop it or choose another port; if it is Lucia itself, it is already started.");
    }
}
