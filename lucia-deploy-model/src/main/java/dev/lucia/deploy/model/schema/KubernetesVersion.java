package dev.lucia.deploy.model.schema;

/** The versions of Kubernetes whose types are known here, oldest first. */
public enum KubernetesVersion {
    /** The oldest that Lucia's chart supports. */
    V1_28(28),
    /** The newest that Kubernetes' Java client has types for. */
    V1_36(36);

    private final int minor;

    KubernetesVersion(int minor) {
        this.minor = minor;
    }

    /** The newest version that is known. */
    public static KubernetesVersion newest() {
        return values()[values().length - 1];
    }

    /** The minor version: 28 of 1.28. */
    public int minor() {
        return minor;
    }

    /** Major and minor version, for example {@code 1.36}. */
    @Override
    public String toString() {
        return "1." + minor;
    }
}
