package dev.lucia.deploy.probe;

import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A prober, and a directory for a real Redis. */
abstract class RedisFixture {
    @TempDir
    Path directory;

    Prober prober;

    @BeforeEach
    void open() {
        prober = Prober.create();
    }

    @AfterEach
    void close() {
        prober.close();
    }

    Outcome probe(RedisPeer redis, String options, Optional<Secret> password) throws InterruptedException {
        return Probes.one(prober, plan("127.0.0.1", redis, options, password));
    }

    static Outcome probe(Prober prober, String host, RedisPeer redis, String options) throws InterruptedException {
        return Probes.one(prober, plan(host, redis, options, Optional.empty()));
    }

    private static ProbePlan.Builder plan(String host, RedisPeer redis, String options, Optional<Secret> password) {
        return ProbePlan.builder().redis(RedisConnectionString.parse(host + ":" + redis.port() + options), password);
    }
}
