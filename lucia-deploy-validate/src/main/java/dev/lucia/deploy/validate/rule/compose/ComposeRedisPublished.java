package dev.lucia.deploy.validate.rule.compose;

import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.view.ComposePort;
import dev.lucia.deploy.validate.view.ComposeProjects;
import dev.lucia.deploy.validate.view.ComposeService;
import java.util.stream.Stream;

final class ComposeRedisPublished implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("compose-redis-published", Severity.ERROR)
            .finds("A Redis that is published on another address than the loopback one.")
            .because(
                    "Whoever reaches the machine reaches Redis; Docker opens the port in the firewall by itself. Lucia reaches "
                            + "Redis by its name, without any published port.")
            .example(
                    "redis:\n  image: redis:7-alpine\n  ports:\n    - \"6379:6379\"",
                    "redis:\n  image: redis:7-alpine\n  ports:\n    - \"127.0.0.1:6379:6379\"");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return ComposeProjects.of(tree).projects().stream()
                .flatMap(project -> project.services().stream()
                        .filter(ComposeService::isRedis)
                        .flatMap(service -> ComposePort.of(service, project.variables()))
                        .filter(port -> !port.isLoopback())
                        .map(this::finding));
    }

    private Finding finding(ComposePort port) {
        return found(
                port.value().place(),
                "Redis is published on port " + port.published() + " of "
                        + (port.address().isEmpty() ? "all addresses" : "the address " + port.address())
                        + " of the machine.",
                "Take the port out, since other services reach Redis without it; or keep it on this machine: \"127.0.0.1:"
                        + port.published() + ":" + port.target() + "\".");
    }
}
