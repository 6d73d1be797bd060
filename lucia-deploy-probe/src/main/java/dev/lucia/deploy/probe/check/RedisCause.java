package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Cause;

/** What Redis may say. */
public enum RedisCause implements Cause {
    /** {@code NOAUTH}: it wants a password, and got none. */
    PASSWORD_REQUIRED,
    /** {@code WRONGPASS}: user or password are wrong. */
    PASSWORD_REFUSED,
    /** It got a password, and wants none; a warning. */
    PASSWORD_NOT_NEEDED,
    /** {@code LOADING}: it is still reading its data from disk. */
    LOADING,
    /** It is a replica that takes no writes. */
    READ_ONLY_REPLICA,
    /** It is a replica that takes writes, which its primary never gets; a warning. */
    WRITABLE_REPLICA,
    /** It is a Sentinel, which keeps no data. */
    SENTINEL,
    /** {@code NOREPLICAS}: fewer replicas follow it than it asks for, so it refuses writes. */
    TOO_FEW_REPLICAS,
    /** {@code CLUSTERDOWN}: a cluster that serves no keys, or not those of Lucia. */
    CLUSTER_DOWN,
    /** {@code MASTERDOWN}: a replica that has lost its primary. */
    STALE_REPLICA,
    /** Its memory is full, and there is nothing that it may evict: writes fail. */
    OUT_OF_MEMORY,
    /** Its memory is limited, and its policy drops keys to stay below: state may get lost; a warning. */
    EVICTION_MAY_DROP_STATE,
    /** {@code MISCONF}: it can not write to disk, and refuses writes. */
    NOT_PERSISTING,
    /** The last snapshot failed; a warning where Redis is seen to take writes nevertheless. */
    SNAPSHOT_FAILED,
    /** It has as many clients as it takes. */
    TOO_MANY_CLIENTS,
    /** {@code DENIED}: protected mode takes no connection from another machine. */
    PROTECTED_MODE,
    /** {@code NOPERM}: the user may not ask this. */
    NOT_PERMITTED,
    /** {@code NOPERM}: the user may not write. */
    WRITE_NOT_PERMITTED,
    /** {@code NOPERM}: the user may write, but none of Lucia's keys. */
    KEYS_NOT_PERMITTED,
    /** It answers what only reads, and not what writes: it is paused, for example. */
    WRITE_NOT_ANSWERED,
    /** {@code BUSY}: a script runs, and nothing else. */
    BUSY,
    /** The user may not ask for {@code INFO}, so that role, memory and persistence stay unknown; a warning. */
    INFO_NOT_PERMITTED,
    /** Another error. */
    ERROR_REPLY
}
