package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an error reply of Redis means; its first word is a code. */
final class RedisErrors {
    static final Problem MEMORY_FULL = new Problem(
            RedisCause.OUT_OF_MEMORY,
            "The memory of Redis is full, and there is nothing that it may evict: writes fail.",
            "Raise 'maxmemory' in Redis' configuration, or set 'maxmemory-policy' to one that evicts.");
    static final Problem DISK_FAILS = new Problem(
            RedisCause.NOT_PERSISTING,
            "Redis can not write to its disk, and refuses writes.",
            "See whether its disk is full or read-only ('df -h'), and what the log of Redis says.");

    private static final Problem PASSWORD_REFUSED = new Problem(
            RedisCause.PASSWORD_REFUSED,
            "Redis does not take the password, or does not know the user.",
            "Compare Redis__Password, and 'user' in Redis__ConnectionString, with Redis' configuration.");

    private static final Map<String, Problem> KNOWN = Map.ofEntries(
            means(
                    "NOAUTH",
                    RedisCause.PASSWORD_REQUIRED,
                    "Redis wants a password, and got none.",
                    "Put it into Redis__Password."),
            Map.entry("WRONGPASS", PASSWORD_REFUSED),
            means(
                    "LOADING",
                    RedisCause.LOADING,
                    "Redis is still reading its data from disk.",
                    "Wait; 'INFO persistence' says how far it is."),
            means(
                    "MASTERDOWN",
                    RedisCause.STALE_REPLICA,
                    "This Redis is a replica that has lost its primary.",
                    "Bring the primary back, or point Redis__ConnectionString to another one."),
            means(
                    "READONLY",
                    RedisCause.READ_ONLY_REPLICA,
                    "This Redis is a read-only replica: Lucia can not write there.",
                    "Point Redis__ConnectionString to the primary; 'INFO replication' names it."),
            means(
                    "NOREPLICAS",
                    RedisCause.TOO_FEW_REPLICAS,
                    "Redis refuses writes: fewer replicas follow it than its 'min-replicas-to-write' asks for.",
                    "Bring its replicas back, which 'INFO replication' lists, or lower 'min-replicas-to-write'."),
            means(
                    "CLUSTERDOWN",
                    RedisCause.CLUSTER_DOWN,
                    "This Redis is a node of a cluster that does not serve Lucia's keys.",
                    "See 'redis-cli --cluster check' and bring back the nodes that it misses."),
            Map.entry("OOM", MEMORY_FULL),
            Map.entry("MISCONF", DISK_FAILS),
            means(
                    "DENIED",
                    RedisCause.PROTECTED_MODE,
                    "Redis is in protected mode, and takes no connection from another machine.",
                    "Give it a password by 'requirepass', and put the same into Redis__Password."),
            means(
                    "NOPERM",
                    RedisCause.NOT_PERMITTED,
                    "Redis takes the password, and the user may not even PING.",
                    "Give the user the commands that Lucia needs, by 'ACL SETUSER'."),
            means(
                    "BUSY",
                    RedisCause.BUSY,
                    "Redis runs a script, and does nothing else.",
                    "Wait, or end it by 'SCRIPT KILL'."));

    private static final Problem MAY_NOT_WRITE = new Problem(
            RedisCause.WRITE_NOT_PERMITTED,
            "The user may not write, so that Lucia can not keep its state.",
            "Permit it by 'ACL SETUSER name +@read +@write', with the name of the user.");
    private static final Problem MAY_NOT_REACH_KEYS = new Problem(
            RedisCause.KEYS_NOT_PERMITTED,
            "The user may not write Lucia's keys, which begin with 'lucia:'.",
            "Permit them by 'ACL SETUSER name ~lucia:*', with the name of the user.");

    private final Verdicts verdicts;

    RedisErrors(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** What versions before 6 and since say to a password that they do not want. */
    static boolean saysNoPasswordNeeded(String error) {
        String text = error.toLowerCase(Locale.ROOT);
        // The refusal of the protected mode says besides that no password is set.
        return code(error).equals("ERR")
                && (text.contains("no password is set") || text.contains("without any password configured"));
    }

    /** What an error means in the place of the reply to {@code AUTH} or {@code PING}. */
    Outcome judge(String error) {
        return unhealthy(error, Optional.ofNullable(KNOWN.get(code(error))).orElseGet(() -> other(error)));
    }

    /**
     * What an error means in the place of the reply to a write; empty if it says nothing of other writes: the command has
     * another name, or another node of a cluster has the key.
     */
    Optional<Outcome> judgeWrite(String error) {
        Problem known = code(error).equals("NOPERM") ? notPermitted(error) : KNOWN.get(code(error));
        return Optional.ofNullable(known).map(problem -> unhealthy(error, problem));
    }

    /** "… no permissions to run the 'set' command", or "… to access one of the keys …", in 7.2 "… to access a key". */
    private static Problem notPermitted(String error) {
        return error.contains(" to access ") ? MAY_NOT_REACH_KEYS : MAY_NOT_WRITE;
    }

    private Outcome unhealthy(String error, Problem problem) {
        return verdicts.unhealthy(verdicts.quote(error), problem);
    }

    private Problem other(String error) {
        String text = error.toLowerCase(Locale.ROOT);
        if (text.contains("invalid password")) {
            return PASSWORD_REFUSED;
        }
        return text.contains("max number of clients")
                ? new Problem(
                        RedisCause.TOO_MANY_CLIENTS,
                        "Redis has as many clients as it takes.",
                        "Raise 'maxclients', or see by 'CLIENT LIST' who holds the connections.")
                : new Problem(
                        RedisCause.ERROR_REPLY,
                        "Redis answers with an error: " + verdicts.quote(error) + ".",
                        "See the log of Redis.");
    }

    private static Map.Entry<String, Problem> means(String code, RedisCause cause, String fact, String hint) {
        return Map.entry(code, new Problem(cause, fact, hint));
    }

    private static String code(String error) {
        return error.split(" ", 2)[0];
    }
}
