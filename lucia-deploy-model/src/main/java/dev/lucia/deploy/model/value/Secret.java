package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A value that nobody may see: {@code toString}, serialisation and messages show {@value #MASK}.
 *
 * <p>Rendering never needs it. Whoever hands it to the peer that it is for calls {@link #reveal()}.
 */
public final class Secret {
    /** What stands for every secret, whatever its length. */
    public static final String MASK = "********";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps the value; every text is a secret, the empty one too. */
    @JsonCreator
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself. Never log, store or print what this returns. */
    public String reveal() {
        return value;
    }

    /** Whether the value is the empty text, which means that no secret is set. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Compares in a time that does not tell where the values differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@value #MASK}. */
    @JsonValue
    @Override
    public String toString() {
        return MASK;
    }
}
