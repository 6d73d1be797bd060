package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.model.DockerDeploymentConfiguration;
import dev.lucia.deploy.model.IngressConfiguration;
import dev.lucia.deploy.model.value.Hostname;
import dev.lucia.deploy.model.value.HttpPath;
import dev.lucia.deploy.model.value.HttpUrl;
import dev.lucia.deploy.probe.outcome.Subject;
import java.util.List;

/** Where Lucia answers, seen from outside of its deployment. */
final class LuciaChecks {
    private final DeploymentSite site;

    private LuciaChecks(DeploymentSite site) {
        this.site = site;
    }

    static List<Check> of(DeploymentSite site) {
        LuciaChecks checks = new LuciaChecks(site);
        return switch (site.method()) {
            case DOCKER -> List.of(checks.published());
            case KUBERNETES -> checks.ingress();
            case SYSTEMD -> List.of(checks.listening());
        };
    }

    private Check published() {
        DockerDeploymentConfiguration docker = site.deployment().docker();
        return check("http://" + ListenAddress.reachable(docker.hostAddress().text()) + ":" + docker.hostPort());
    }

    private Check listening() {
        return ListenAddress.ofSettings(site).stream()
                .findFirst()
                .<Check>map(address -> check(address.url()))
                .orElseGet(() -> new InvalidSettingCheck(
                        new Subject(LuciaCheck.ID, LuciaCheck.TITLE, ListenAddress.SETTING),
                        "Use http://host:port, for example http://+:8080."));
    }

    private List<Check> ingress() {
        IngressConfiguration ingress = site.deployment().kubernetes().ingress();
        return ingress.enabled()
                ? ingress.hosts().stream().map(host -> behind(ingress, host)).toList()
                : List.of(service());
    }

    private Check service() {
        String reason = switch (site.deployment().kubernetes().service().type()) {
            case CLUSTER_IP -> "The description makes no Ingress, so Lucia is reached from inside the cluster alone.";
            case NODE_PORT ->
                "The cluster chooses the port under which Lucia is reached at its nodes; '" + get("service/lucia")
                        + "' shows it.";
            case LOAD_BALANCER ->
                "The cluster chooses the address of the load balancer before Lucia; '" + get("service/lucia")
                        + "' shows it.";
        };
        return skipped("service/lucia", reason);
    }

    private String get(String what) {
        return site.kubectl() + " get " + what;
    }

    private Check behind(IngressConfiguration ingress, Hostname host) {
        boolean isTls = ingress.tls().stream().anyMatch(tls -> tls.hosts().contains(host));
        return host.text().startsWith("*")
                ? skipped(host.text(), "The Ingress takes any name of " + host + ", and none of them is known here.")
                : new IngressCheck(
                        check((isTls ? "https://" : "http://") + host),
                        "Let DNS, or /etc/hosts of this machine, lead " + host + " to the address that '"
                                + get("ingress") + "' shows. Or without the Ingress: " + forward());
    }

    private Check skipped(String address, String reason) {
        return new SkippedCheck(new Subject(LuciaCheck.ID, LuciaCheck.TITLE, address), reason, forward());
    }

    private String forward() {
        return "Run '" + site.kubectl() + " port-forward service/lucia 7235:"
                + site.deployment().kubernetes().service().port() + "', and probe http://localhost:7235.";
    }

    private LuciaCheck check(String base) {
        HttpPath path = site.deployment().docker().healthCheckPath();
        return new LuciaCheck(HttpUrl.of(base), path);
    }
}
