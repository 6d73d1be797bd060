package dev.lucia.deploy.probe.check;

import java.util.Map;
import java.util.TreeMap;

/** What {@code INFO} says: lines of {@code name:value}, in sections that begin with {@code #}. */
record RedisInfo(Map<String, String> values) {

    static RedisInfo parse(String text) {
        Map<String, String> values = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        return new RedisInfo(values);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean is(String name, String value) {
        return text(name).equals(value);
    }

    /** A number of bytes; 0 where there is none. */
    long bytes(String name) {
        String text = text(name);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    boolean isReplica() {
        return is("role", "slave") || is("role", "replica");
    }

    boolean isReadOnly() {
        return is("slave_read_only", "1") || is("replica_read_only", "1");
    }

    boolean isSnapshotFailed() {
        return is("rdb_last_bgsave_status", "err");
    }

    boolean isMemoryLimited() {
        return bytes("maxmemory") > 0;
    }

    boolean isMemoryFull() {
        return isMemoryLimited() && bytes("used_memory") - bytes("mem_not_counted_for_evict") >= bytes("maxmemory");
    }

    boolean evicts() {
        return !is("maxmemory_policy", "noeviction")
                && !text("maxmemory_policy").isEmpty();
    }

    /** Whether only keys that expire are ever evicted. */
    boolean evictsOnlyExpiring() {
        return text("maxmemory_policy").startsWith("volatile");
    }

    /** Whether there is a key to evict; a database with keys is a line such as {@code db0:keys=3,expires=1,avg_ttl=0}. */
    boolean hasSomethingToEvict() {
        return evicts()
                && (!evictsOnlyExpiring()
                        || values.entrySet().stream()
                                .anyMatch(entry -> entry.getKey().matches("db[0-9]+")
                                        && !entry.getValue().contains("expires=0,")));
    }
}
