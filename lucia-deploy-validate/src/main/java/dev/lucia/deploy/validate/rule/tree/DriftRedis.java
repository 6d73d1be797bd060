package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.model.setting.RedisConnectionString.Endpoint;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.finding.Finding;
import dev.lucia.deploy.validate.finding.Severity;
import dev.lucia.deploy.validate.rule.Rule;
import dev.lucia.deploy.validate.rule.RuleInfo;
import dev.lucia.deploy.validate.source.SourceTree;
import java.util.stream.Stream;

final class DriftRedis implements Rule {
    private static final RuleInfo INFO = RuleInfo.of("drift-redis", Severity.ERROR)
            .finds(
                    "An address of Redis that is not that of the Redis that is deployed with Lucia: another name, or another port. "
                            + "Where no Redis is deployed with it, any address is right.")
            .because("Lucia does not find its Redis, and does not start.")
            .example(
                    "services:\n  lucia:\n    environment:\n      Redis__ConnectionString: lucia-redis:6379\n  redis:\n"
                            + "    image: redis:7-alpine",
                    "services:\n  lucia:\n    environment:\n      Redis__ConnectionString: redis:6379\n  redis:\n"
                            + "    image: redis:7-alpine");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(SourceTree tree) {
        return Scopes.of(tree)
                .flatMap(RedisAddresses::of)
                .flatMap(addresses -> addresses.wrong().map(wrong -> finding(addresses, wrong)));
    }

    private Finding finding(RedisAddresses addresses, RedisAddresses.Wrong wrong) {
        Endpoint written = wrong.written();
        return found(
                wrong.fact().place(),
                wrong.isPort()
                        ? "Redis is looked for on port " + written.port() + ", and listens on " + addresses.port()
                                + ", see " + addresses.redis() + "."
                        : "Redis is looked for at " + Quoted.of(written.host()) + ", and is called "
                                + Quoted.of(addresses.mainHost()) + " here, see " + addresses.redis() + ".",
                "Write " + addresses.mainHost() + ":" + addresses.port() + ".");
    }
}
