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
    private final boolean withPassword;
    private final List<Problem> warnings = new ArrayList<>();

    RedisJudge(Verdicts verdicts, boolean withPassword) {
        this.verdicts = verdicts;
        this.withPassword = withPassword;
    }

    Outcome judge(RedisAnswer answer) {
        List<RedisReply> replies = answer.replies();
        int ping = withPassword ? 1 : 0;
        return login(replies)
                .or(() -> ping(replies, ping))
                .or(() -> answer.fault().map(verdicts::fault))
                .orElseGet(() -> info(replies.get(ping + 1)));
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
        return Optional.of(RedisErrors.judge(text, verdicts));
    }

    private Optional<Outcome> ping(List<RedisReply> replies, int at) {
        if (replies.size() <= at) {
            return Optional.empty();
        }
        RedisReply reply = replies.get(at);
        if (reply.isError()) {
            return Optional.of(RedisErrors.judge(reply.text(), verdicts));
        }
        return reply.text().equals("PONG")
                ? Optional.empty()
                : Optional.of(verdicts.fault(new NetFault(NetworkCause.NOT_REDIS, reply.text())));
    }

    private Outcome info(RedisReply reply) {
        if (reply.isError()) {
            warnings.add(new Problem(
                    RedisCause.INFO_NOT_PERMITTED,
                    "Redis does not say how it is: " + verdicts.quote(reply.text()) + ".",
                    "Permit INFO to the user, by 'ACL SETUSER name +info', to see role, memory and persistence."));
            return verdicts.healthy("PONG", warnings);
        }
        RedisInfo info = RedisInfo.parse(reply.text());
        return new RedisInfoJudge(verdicts, info).judge(warnings);
    }
}
