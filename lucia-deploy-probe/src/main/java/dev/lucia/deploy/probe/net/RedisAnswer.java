package dev.lucia.deploy.probe.net;

import java.util.List;
import java.util.Optional;

/**
 * What came of a conversation with Redis.
 *
 * @param replies the replies in the order of the commands, as far as they came
 * @param fault why there are not more; empty if each command has its reply
 */
public record RedisAnswer(List<RedisReply> replies, Optional<NetFault> fault) {
    public RedisAnswer {
        replies = List.copyOf(replies);
    }
}
