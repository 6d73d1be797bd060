package dev.lucia.deploy.probe.net;

/**
 * One reply of Redis.
 *
 * @param isError whether it is an error reply
 * @param text the text as the peer sent it, without the type byte
 */
public record RedisReply(boolean isError, String text) {}
