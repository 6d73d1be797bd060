package dev.lucia.deploy.probe.check;

import dev.lucia.deploy.probe.net.NetFault;
import dev.lucia.deploy.probe.net.RedisAnswer;
import dev.lucia.deploy.probe.net.RedisReply;
import dev.lucia.deploy.probe.outcome.NetworkCause;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges one conversation with Redis. */
final class RedisJudge {
    private final Verdicts verdicts;
    private final RedisErrors errors;
    private final boolean withPassword;
    private final List<Problem> warnings = new ArrayList<>();

    RedisJudge(Verdicts verdicts, boolean withPassword) {
        this.verdicts = verdicts;
        this.errors = new RedisErrors(verdicts);
        this.withPassword = withPassword;
    }

    Outcome judge(RedisAnswer answer) {
        List<RedisReply> replies = answer.replies();
        int ping = withPassword ? 1 : 0;
        int info = ping + 1;
        int write = ping + 2;
        return login(replies)
                .or(() -> ping(replies, ping))
                .or(() -> replies.size() <= info ? answer.fault().map(verdicts::fault) : Optional.empty())
                .orElseGet(() ->
                        state(replies.get(info), replies.stream().skip(write).findFirst()));
    }

    private Optional<Outcome> login(List<RedisReply> replies) {
        if (!withPassword || replies.isEmpty() || !replies.get(0).isError()) {
            return Optional.empty();
        }
        String text = replies.get(0).text();
        if (RedisErrors.saysNoPasswordNeeded(text)) {
            warnings.add(new Problem(
                    RedisCause.PASSWORD_NOT_NEEDED,
                    "Redis got a password, and asks for none: everybody who reaches it may read and change all.",
                    "Set 'requirepass' in its configuration, or take Redis__Password out."));
            return Optional.empty();
        }
        return Optional.of(errors.judge(text));
    }

    private Optional<Outcome> ping(List<RedisReply> replies, int at) {
        if (replies.size() <= at) {
            return Optional.empty();
        }
        RedisReply reply = replies.get(at);
        if (reply.isError()) {
            return Optional.of(errors.judge(reply.text()));
        }
        return reply.text().equals("PONG")
                ? Optional.empty()
                : Optional.of(verdicts.fault(new NetFault(NetworkCause.NOT_REDIS, reply.text())));
    }

    private Outcome state(RedisReply info, Optional<RedisReply> write) {
        Optional<RedisInfoJudge> judge = infoJudge(info);
        return judge.flatMap(RedisInfoJudge::wrongServer)
                .or(() -> write(write))
                .or(() -> write.filter(RedisReply::isError)
                        .flatMap(notTried -> judge.flatMap(RedisInfoJudge::refusesWrites)))
                .orElseGet(
                        () -> judge.map(it -> it.judge(warnings)).orElseGet(() -> verdicts.healthy("PONG", warnings)));
    }

    private Optional<RedisInfoJudge> infoJudge(RedisReply info) {
        if (!info.isError()) {
            return Optional.of(new RedisInfoJudge(verdicts, RedisInfo.parse(info.text())));
        }
        warnings.add(new Problem(
                RedisCause.INFO_NOT_PERMITTED,
                "Redis does not say how it is: " + verdicts.quote(info.text()) + ".",
                "Permit INFO to the user, by 'ACL SETUSER name +info', to see role, memory and persistence."));
        return Optional.empty();
    }

    private Optional<Outcome> write(Optional<RedisReply> reply) {
        if (reply.isEmpty()) {
            return Optional.of(verdicts.unhealthy(
                    "PONG, and nothing to a write",
                    RedisCause.WRITE_NOT_ANSWERED,
                    "Redis answers, and did not answer to a write.",
                    "Writes may be paused, by a failover or by 'CLIENT PAUSE', which 'CLIENT UNPAUSE' ends."));
        }
        return reply.filter(RedisReply::isError).flatMap(error -> errors.judgeWrite(error.text()));
    }
}
