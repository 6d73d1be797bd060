package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.outcome.Outcome;
import java.util.Locale;

/** What an error reply of Redis means; its first word is a code. */
final class RedisErrors {
    private RedisErrors() {}

    /** What versions before 6 and since say to a password that they do not want. */
    static boolean saysNoPasswordNeeded(String error) {
        String text = error.toLowerCase(Locale.ROOT);
        // The refusal of the protected mode says besides that no password is set.
        return code(error).equals("ERR")
                && (text.contains("no password is set") || text.contains("without any password configured"));
    }

    static Outcome judge(String error, Verdicts verdicts) {
        return switch (code(error)) {
            case "NOAUTH" ->
                ill(
                        error,
                        verdicts,
                        RedisCause.PASSWORD_REQUIRED,
                        "Redis wants a password, and got none.",
                        "Put it into Redis__Password.");
            case "WRONGPASS" ->
                ill(
                        error,
                        verdicts,
                        RedisCause.PASSWORD_REFUSED,
                        "Redis does not take the password, or does not know the user.",
                        "Compare Redis__Password, and 'user' in Redis__ConnectionString, with Redis' configuration.");
            case "LOADING" ->
                ill(
                        error,
                        verdicts,
                        RedisCause.LOADING,
                        "Redis is still reading its data from disk.",
                        "Wait; 'INFO persistence' says how far it is.");
            case "MASTERDOWN" ->
                ill(
                        error,
                        verdicts,
                        RedisCause.STALE_REPLICA,
                        "This Redis is a replica that has lost its primary.",
                        "Bring the primary back, or point Redis__ConnectionString to another one.");
            case "OOM" ->
                ill(error, verdicts, RedisCause.OUT_OF_MEMORY, RedisInfoJudge.MEMORY_FULL, RedisInfoJudge.MORE_MEMORY);
            case "MISCONF" ->
                ill(error, verdicts, RedisCause.NOT_PERSISTING, RedisInfoJudge.DISK_FAILS, RedisInfoJudge.LOOK_AT_DISK);
            case "DENIED" ->
                ill(
                        error,
                        verdicts,
                        RedisCause.PROTECTED_MODE,
                        "Redis is in protected mode, and takes no connection from another machine.",
                        "Give it a password by 'requirepass', and put the same into Redis__Password.");
            case "NOPERM" ->
                ill(
                        error,
                        verdicts,
                        RedisCause.NOT_PERMITTED,
                        "Redis takes the password, and the user may not even PING.",
                        "Give the user the commands that Lucia needs, by 'ACL SETUSER'.");
            case "BUSY" ->
                ill(
                        error,
                        verdicts,
                        RedisCause.BUSY,
                        "Redis runs a script, and does nothing else.",
                        "Wait, or end it by 'SCRIPT KILL'.");
            default -> other(error, verdicts);
        };
    }

    private static Outcome other(String error, Verdicts verdicts) {
        String text = error.toLowerCase(Locale.ROOT);
        if (text.contains("invalid password")) {
            return judge("WRONGPASS " + error, verdicts);
        }
        return text.contains("max number of clients")
                ? ill(
                        error,
                        verdicts,
                        RedisCause.TOO_MANY_CLIENTS,
                        "Redis has as many clients as it takes.",
                        "Raise 'maxclients', or see by 'CLIENT LIST' who holds the connections.")
                : ill(
                        error,
                        verdicts,
                        RedisCause.ERROR_REPLY,
                        "Redis answers with an error: " + verdicts.quote(error) + ".",
                        "See the log of Redis.");
    }

    private static String code(String error) {
        return error.split(" ", 2)[0];
    }

    private static Outcome ill(String error, Verdicts verdicts, RedisCause cause, String fact, String hint) {
        return verdicts.unhealthy(verdicts.quote(error), cause, fact, hint);
    }
}
