package dev.lucia.deploy.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.probe.outcome.Outcome;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether a real Redis takes writes, and keeps them. */
@Tag("engine")
class RedisWritesTest extends RedisFixture {
    @Test
    void aReplicaIsNoPlaceToWrite() throws Exception {
        try (RedisPeer primary = RedisPeer.start(directory);
                RedisPeer replica = RedisPeer.start(directory, "--replicaof", "127.0.0.1 " + primary.port());
                RedisPeer writable = RedisPeer.start(
                        directory, "--replicaof", "127.0.0.1 " + primary.port(), "--replica-read-only", "no");
                RedisPeer stale =
                        RedisPeer.start(directory, "--replicaof", "127.0.0.1 1", "--replica-serve-stale-data", "no")) {
            Outcome outcome = probe(replica, "", Optional.empty());
            assertEquals("unhealthy read-only-replica", Probes.verdict(outcome));
            assertTrue(
                    outcome.problem().orElseThrow().hint().contains("'127.0.0.1:" + primary.port() + "'"),
                    outcome.toString());
            assertEquals("healthy with writable-replica", Probes.verdict(probe(writable, "", Optional.empty())));
            String verdict = Probes.verdict(probe(stale, "", Optional.empty()));
            assertEquals("unhealthy stale-replica", verdict);
        }
    }

    @Test
    void fullMemoryIsAnErrorWithoutEvictionAndAWarningWithIt() throws Exception {
        try (RedisPeer redis = RedisPeer.start(
                directory, "--maxmemory", "3mb", "--maxmemory-policy", "noeviction", "--enable-debug-command", "yes")) {
            assertEquals("healthy", Probes.verdict(probe(redis, "", Optional.empty())));
            redis.tell("DEBUG POPULATE 50000");
            assertEquals("unhealthy out-of-memory", Probes.verdict(probe(redis, "", Optional.empty())));
            redis.tell("CONFIG SET maxmemory-policy volatile-lru");
            assertEquals("unhealthy out-of-memory", Probes.verdict(probe(redis, "", Optional.empty())), "none expires");
            redis.tell("CONFIG SET maxmemory-policy allkeys-lru");
            assertEquals("healthy with eviction-may-drop-state", Probes.verdict(probe(redis, "", Optional.empty())));
            redis.tell("CONFIG SET maxmemory 1gb", "CONFIG SET maxmemory-policy volatile-ttl");
            Outcome outcome = probe(redis, "", Optional.empty());
            assertTrue(outcome.warnings().get(0).fact().contains("keys that expire"), outcome.toString());
        }
    }

    @Test
    void tooFewReplicasToWriteIsToldSo() throws Exception {
        try (RedisPeer primary = RedisPeer.start(directory, "--min-replicas-to-write", "1")) {
            assertEquals("unhealthy too-few-replicas", Probes.verdict(probe(primary, "", Optional.empty())));
            try (RedisPeer replica = RedisPeer.start(directory, "--replicaof", "127.0.0.1 " + primary.port())) {
                assertEquals("unhealthy read-only-replica", Probes.verdict(probe(replica, "", Optional.empty())));
                primary.awaitInfo("min_slaves_good_slaves:1");
                assertEquals("healthy", Probes.verdict(probe(primary, "", Optional.empty())));
            }
        }
    }

    @Test
    void writesThatArePausedAreToldSo() throws Exception {
        try (RedisPeer redis = RedisPeer.start(directory)) {
            redis.tell("CLIENT PAUSE 60000 WRITE");
            ProbePlan.Builder plan = ProbePlan.builder()
                    .redis(RedisConnectionString.parse("127.0.0.1:" + redis.port()), Optional.empty());
            assertEquals(
                    "unhealthy write-not-answered", Probes.verdict(Probes.one(prober, plan, Duration.ofSeconds(1))));
        }
    }

    @Test
    void aClusterThatServesNoKeysIsToldSo() throws Exception {
        try (RedisPeer redis = RedisPeer.start(directory, "--cluster-enabled", "yes")) {
            assertEquals("unhealthy cluster-down", Probes.verdict(probe(redis, "", Optional.empty())));
        }
    }

    @Test
    void aSnapshotThatFailedIsAnErrorWhereWritesAreRefusedAndAWarningWhereTheyAreNot() throws Exception {
        try (RedisPeer redis = RedisPeer.start(directory, "--save", "3600 1")) {
            // What is to become the snapshot can not take its place there.
            Files.createDirectory(directory.resolve("dump.rdb"));
            redis.tell("BGSAVE");
            redis.awaitInfo("rdb_last_bgsave_status:err");
            assertEquals("unhealthy not-persisting", Probes.verdict(probe(redis, "", Optional.empty())));
            redis.tell("CONFIG SET stop-writes-on-bgsave-error no");
            assertEquals("healthy with snapshot-failed", Probes.verdict(probe(redis, "", Optional.empty())));
            redis.tell("CONFIG SET stop-writes-on-bgsave-error yes", "CONFIG SET save \"\"");
            assertEquals("healthy with snapshot-failed", Probes.verdict(probe(redis, "", Optional.empty())));
        }
    }

    @Test
    void askingChangesNothing() throws Exception {
        try (RedisPeer redis = RedisPeer.start(directory)) {
            redis.tell("SET lucia:task:1 kept");
            String before = redis.answer("DBSIZE", "GET lucia:task:1");
            assertEquals("healthy", Probes.verdict(probe(redis, "", Optional.empty())));
            assertEquals(before, redis.answer("DBSIZE", "GET lucia:task:1"));
            redis.awaitInfo("rdb_changes_since_last_save:1\r");
        }
    }

    @Test
    void aRedisWhoseSetIsRenamedIsJudgedByWhatItSaysOfItself() throws Exception {
        try (RedisPeer redis = RedisPeer.start(
                directory,
                "--rename-command SET kept-secret",
                "--maxmemory",
                "3mb",
                "--maxmemory-policy",
                "noeviction",
                "--enable-debug-command",
                "yes")) {
            assertEquals("healthy", Probes.verdict(probe(redis, "", Optional.empty())));
            redis.tell("DEBUG POPULATE 50000");
            assertEquals("unhealthy out-of-memory", Probes.verdict(probe(redis, "", Optional.empty())));
        }
    }
}
