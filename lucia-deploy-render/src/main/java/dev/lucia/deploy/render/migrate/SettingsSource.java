package dev.lucia.deploy.render.migrate;

/** A file to migrate: its name, for messages, and what it holds, which nothing shows. */
public final class SettingsSource {
    private final String name;
    private final byte[] bytes;

    private SettingsSource(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /**
     * The file of this name and content.
     *
     * @param name what messages call it
     * @param bytes the file as it is on disk, which should be UTF-8
     */
    public static SettingsSource of(String name, byte[] bytes) {
        return new SettingsSource(name, bytes);
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The name alone. */
    @Override
    public String toString() {
        return name;
    }
}
