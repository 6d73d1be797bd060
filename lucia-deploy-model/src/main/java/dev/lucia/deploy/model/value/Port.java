package dev.lucia.deploy.model.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A TCP port.
 *
 * @param number 1 to 65535
 */
public record Port(@JsonValue int number) {
    /** The lowest port. */
    public static final int MIN = 1;
    /** The highest port. */
    public static final int MAX = 65_535;

    public Port {
        if (number < MIN || number > MAX) {
            throw new InvalidValueException(
                    "Invalid port '" + number + "'", "Ports are whole numbers from 1 to 65535.");
        }
    }

    /** The port of this number, or {@link InvalidValueException}. */
    @JsonCreator
    public static Port of(int number) {
        return new Port(number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
