package dev.lucia.deploy.probe;

/** Options that do not go together, or a file that can not be used; the message is for the person at the command line. */
final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUseException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
