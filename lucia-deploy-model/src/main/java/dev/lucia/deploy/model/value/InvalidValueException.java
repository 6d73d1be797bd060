package dev.lucia.deploy.model.value;

/**
 * A text or number that is not a value of the wanted kind.
 *
 * <p>The fact is a clause without its full stop, such as {@code Invalid port '70000'}, so that whoever knows where the
 * value stood can go on with {@code for 'docker.hostPort'}. The remedy is one or more whole sentences.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String fact;
    private final String remedy;

    /**
     * Its message is the fact and the remedy, one after the other.
     *
     * @param fact a clause without its full stop, and without a value that may be a secret
     * @param remedy one or more whole sentences
     */
    public InvalidValueException(String fact, String remedy) {
        super(fact + ". " + remedy);
        this.fact = fact;
        this.remedy = remedy;
    }

    /** What is wrong, with the offending value unless it is sensitive; a clause without a full stop. */
    public String fact() {
        return fact;
    }

    /** What to do about it, in whole sentences. */
    public String remedy() {
        return remedy;
    }
}
