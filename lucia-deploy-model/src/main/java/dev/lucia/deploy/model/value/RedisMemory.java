package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * An amount of memory in the notation of {@code redis.conf}, as it was written: {@code 256mb} is 256 times 1024 times
 * 1024 bytes, {@code 256m} is 256 million, letters in either case.
 *
 * @param text the text as it was written
 */
@TextFormat(
        what = "Redis memory size",
        pattern = "[1-9][0-9]{0,14}(?:[bB]|[kK][bB]?|[mM][bB]?|[gG][bB]?)?",
        remedy = "Use a whole number and a unit of redis.conf, for example 256mb or 1gb.",
        maxLength = 18)
public record RedisMemory(@JsonValue String text) {
    public RedisMemory {
        TextFormats.check(RedisMemory.class, text);
    }

    /** Parses the text, or throws {@link InvalidValueException}. */
    @JsonCreator
    public static RedisMemory of(String text) {
        return new RedisMemory(text);
    }

    /** The size in bytes, {@link Long#MAX_VALUE} where it is larger. */
    public long bytes() {
        String unit = text.replaceFirst("^[0-9]+", "").toLowerCase(Locale.ROOT);
        long number = Long.parseLong(text.substring(0, text.length() - unit.length()));
        long factor = switch (unit) {
            case "k" -> 1_000L;
            case "kb" -> 1L << 10;
            case "m" -> 1_000_000L;
            case "mb" -> 1L << 20;
            case "g" -> 1_000_000_000L;
            case "gb" -> 1L << 30;
            default -> 1L;
        };
        return number > Long.MAX_VALUE / factor ? Long.MAX_VALUE : number * factor;
    }

    @Override
    public String toString() {
        return text;
    }
}
