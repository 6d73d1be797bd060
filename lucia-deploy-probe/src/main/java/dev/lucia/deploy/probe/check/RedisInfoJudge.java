package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what Redis says of itself; what keeps Lucia from writing goes before what endangers its state. */
final class RedisInfoJudge {
    private final Verdicts verdicts;
    private final RedisInfo info;

    RedisInfoJudge(Verdicts verdicts, RedisInfo info) {
        this.verdicts = verdicts;
        this.info = info;
    }

    /** What it is, if it is none to write to. */
    Optional<Outcome> wrongServer() {
        if (info.is("redis_mode", "sentinel")) {
            return Optional.of(verdicts.unhealthy(
                    "PONG; a Sentinel",
                    RedisCause.SENTINEL,
                    "This is Redis Sentinel, which watches Redis and keeps no data itself.",
                    "Ask it by 'SENTINEL MASTERS' where the primary is, and point Redis__ConnectionString there."));
        }
        return info.isReplica() && info.isReadOnly()
                ? Optional.of(verdicts.unhealthy(
                        seen(),
                        RedisCause.READ_ONLY_REPLICA,
                        "This Redis is a read-only replica: Lucia can not write there.",
                        "Point Redis__ConnectionString to the primary, " + primary() + "."))
                : Optional.empty();
    }

    /** Why it is likely to refuse writes, for whoever could not try. */
    Optional<Outcome> refusesWrites() {
        if (info.isMemoryFull() && !info.hasSomethingToEvict()) {
            return Optional.of(verdicts.unhealthy(seen(), RedisErrors.MEMORY_FULL));
        }
        if (info.is("aof_last_write_status", "err")) {
            return Optional.of(verdicts.unhealthy(seen(), RedisErrors.DISK_FAILS));
        }
        return info.isSnapshotFailed()
                ? Optional.of(verdicts.degraded(
                        seen(),
                        RedisCause.SNAPSHOT_FAILED,
                        "The last snapshot of Redis failed; by default it refuses writes then.",
                        RedisErrors.DISK_FAILS.hint()))
                : Optional.empty();
    }

    /** What deserves attention of one that takes writes. */
    Outcome judge(List<Problem> warnings) {
        return verdicts.healthy(seen(), warnings(warnings));
    }

    private List<Problem> warnings(List<Problem> before) {
        List<Problem> warnings = new ArrayList<>(before);
        if (info.isReplica()) {
            warnings.add(new Problem(
                    RedisCause.WRITABLE_REPLICA,
                    "This Redis is a replica that takes writes, which are lost when it follows its primary again.",
                    "Point Redis__ConnectionString to the primary, " + primary() + "."));
        }
        if (info.isSnapshotFailed()) {
            warnings.add(new Problem(
                    RedisCause.SNAPSHOT_FAILED,
                    "The last snapshot of Redis failed, and it takes writes nevertheless, which a restart may lose.",
                    "If snapshots are turned off on purpose ('save \"\"'), this is an old one and does no harm. Otherwise "
                            + "see whether its disk is full or read-only ('df -h')."));
        }
        if (info.isMemoryLimited() && info.evicts()) {
            warnings.add(new Problem(
                    RedisCause.EVICTION_MAY_DROP_STATE,
                    "At its memory limit Redis drops " + (info.evictsOnlyExpiring() ? "keys that expire" : "keys")
                            + " (maxmemory-policy " + verdicts.quote(info.text("maxmemory_policy"))
                            + "), so that Lucia may lose state.",
                    "Keep 'maxmemory' well above what is used, or set 'noeviction', at which writes fail instead."));
        }
        return warnings;
    }

    private String primary() {
        return verdicts.quote(info.text("master_host") + ":" + info.text("master_port"));
    }

    private String seen() {
        return "PONG; " + (info.isReplica() ? "replica" : "primary") + ", memory "
                + info.bytes("used_memory") + " of "
                + (info.isMemoryLimited() ? info.bytes("maxmemory") + " bytes" : "any number of bytes")
                + ", append-only file " + (info.is("aof_enabled", "1") ? "on" : "off");
    }
}
