package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Problem;
import java.util.ArrayList;
import java.util.List;

/** Judges what Redis says of itself; what keeps Lucia from writing goes before what endangers its state. */
final class RedisInfoJudge {
    static final String MEMORY_FULL =
            "The memory of Redis is full, and there is nothing that it may evict: writes fail.";
    static final String MORE_MEMORY =
            "Raise 'maxmemory' in Redis' configuration, or set 'maxmemory-policy' to one that evicts.";
    static final String DISK_FAILS = "Redis can not write to its disk, and refuses writes.";
    static final String LOOK_AT_DISK =
            "See whether its disk is full or read-only ('df -h'), and what the log of Redis says.";

    private final Verdicts verdicts;
    private final RedisInfo info;

    RedisInfoJudge(Verdicts verdicts, RedisInfo info) {
        this.verdicts = verdicts;
        this.info = info;
    }

    Outcome judge(List<Problem> warnings) {
        if (info.isReplica() && info.isReadOnly()) {
            return verdicts.unhealthy(
                    seen(),
                    RedisCause.READ_ONLY_REPLICA,
                    "This Redis is a read-only replica: Lucia can not write there.",
                    "Point Redis__ConnectionString to the primary, " + primary() + ".");
        }
        if (info.isMemoryFull() && !info.hasSomethingToEvict()) {
            return verdicts.unhealthy(seen(), RedisCause.OUT_OF_MEMORY, MEMORY_FULL, MORE_MEMORY);
        }
        if (info.is("aof_last_write_status", "err")) {
            return verdicts.unhealthy(seen(), RedisCause.NOT_PERSISTING, DISK_FAILS, LOOK_AT_DISK);
        }
        if (info.is("rdb_last_bgsave_status", "err")) {
            return verdicts.degraded(
                    seen(),
                    RedisCause.SNAPSHOT_FAILED,
                    "The last snapshot of Redis failed; by default it refuses writes then.",
                    LOOK_AT_DISK);
        }
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
