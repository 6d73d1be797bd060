package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.constraint.Consistent;
import dev.lucia.deploy.model.constraint.CrossChecked;
import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.ImageReference;
import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.model.value.Quantity;
import dev.lucia.deploy.model.value.RedisMemory;
import dev.lucia.deploy.model.value.Secret;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Redis that Lucia keeps its state in.
 *
 * @param mode whether Redis is deployed with Lucia in containers and pods, or runs elsewhere
 * @param image the image of the Redis that is deployed with Lucia
 * @param port the port that Redis listens on
 * @param appendOnly whether every write is logged to disk, so that a restart loses nothing
 * @param maxMemory the memory that data may take before keys are evicted; at most 75 % of memoryLimit
 * @param maxMemoryPolicy which keys are evicted when the memory is full
 * @param memoryLimit the memory limit of the container of Redis
 * @param password the password of Redis; it is never rendered
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
@Consistent
public record RedisConfiguration(
        @JsonPropertyDescription("Whether Redis is deployed with Lucia in containers and pods, or runs elsewhere.")
        Mode mode,

        @JsonPropertyDescription("The image of the Redis that is deployed with Lucia.")
        ImageReference image,

        @JsonPropertyDescription("The port that Redis listens on.")
        Port port,

        @JsonPropertyDescription("Whether every write is logged to disk, so that a restart loses nothing.")
        boolean appendOnly,

        @JsonPropertyDescription("The memory that data may take before keys are evicted; at most 75 % of memoryLimit.")
        RedisMemory maxMemory,

        @JsonPropertyDescription("Which keys are evicted when the memory is full.")
        MaxMemoryPolicy maxMemoryPolicy,

        @JsonPropertyDescription("The memory limit of the container of Redis.")
        Quantity memoryLimit,

        @JsonPropertyDescription("The password of Redis; it is never rendered.")
        Optional<Secret> password)
        implements RedisConfigurationBuilder.With, CrossChecked {

    /** The values that hold where a description says nothing. */
    public static RedisConfiguration defaults() {
        return new RedisConfiguration(
                Mode.BUNDLED,
                ImageReference.of("redis:7-alpine"),
                Port.of(6379),
                true,
                RedisMemory.of("256mb"),
                MaxMemoryPolicy.ALLKEYS_LRU,
                Quantity.of("512Mi"),
                Optional.empty());
    }

    @Override
    public Stream<Inconsistency> inconsistencies() {
        return Stream.of(
                        Inconsistency.when(
                                memoryLimit.compareTo(MIN_MEMORY) < 0 || memoryLimit.compareTo(MAX_MEMORY) > 0,
                                "memoryLimit",
                                "memoryLimit '" + memoryLimit + "' is not between " + MIN_MEMORY + " and " + MAX_MEMORY,
                                "Redis does not start with less, and no machine has more; 512Mi is a good start."),
                        Inconsistency.when(
                                takesTooMuch(),
                                "maxMemory",
                                "maxMemory '" + maxMemory + "' is more than 75 % of memoryLimit '" + memoryLimit + "'",
                                "Redis needs the rest while it rewrites its files, or the kernel kills it before it evicts a key; "
                                        + "lower maxMemory or raise memoryLimit.",
                                "memoryLimit"))
                .flatMap(Optional::stream);
    }

    private boolean takesTooMuch() {
        BigDecimal most = MAX_SHARE.multiply(BigDecimal.valueOf(memoryLimit.bytes()));
        return BigDecimal.valueOf(maxMemory.bytes()).compareTo(most) > 0;
    }

    private static final BigDecimal MAX_SHARE = new BigDecimal("0.75");
    private static final Quantity MIN_MEMORY = Quantity.of("8Mi");
    private static final Quantity MAX_MEMORY = Quantity.of("1Pi");

    /** Where Redis runs. */
    public enum Mode implements Choice {
        /** Deployed with Lucia. */
        BUNDLED("bundled"),
        /** Elsewhere, at the address in Redis__ConnectionString. */
        EXTERNAL("external");

        private final String text;

        Mode(String text) {
            this.text = text;
        }

        /** The constant that is written so. */
        @JsonCreator
        public static Mode of(String text) {
            return Choice.parse(Mode.class, "a Redis mode", text);
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** Which keys Redis evicts when its memory is full, in the words of redis.conf. */
    public enum MaxMemoryPolicy implements Choice {
        /** None: writes fail. */
        NOEVICTION("noeviction"),
        /** The least recently used of all. */
        ALLKEYS_LRU("allkeys-lru"),
        /** The least frequently used of all. */
        ALLKEYS_LFU("allkeys-lfu"),
        /** Any. */
        ALLKEYS_RANDOM("allkeys-random"),
        /** The least recently used that expires. */
        VOLATILE_LRU("volatile-lru"),
        /** The least frequently used that expires. */
        VOLATILE_LFU("volatile-lfu"),
        /** Any that expires. */
        VOLATILE_RANDOM("volatile-random"),
        /** The one that expires next. */
        VOLATILE_TTL("volatile-ttl");

        private final String text;

        MaxMemoryPolicy(String text) {
            this.text = text;
        }

        /** The constant that is written so. */
        @JsonCreator
        public static MaxMemoryPolicy of(String text) {
            return Choice.parse(MaxMemoryPolicy.class, "an eviction policy", text);
        }

        @Override
        public String text() {
            return text;
        }
    }
}
