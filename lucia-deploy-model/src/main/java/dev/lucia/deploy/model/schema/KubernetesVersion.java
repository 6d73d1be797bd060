package dev.lucia.deploy.model.schema;

/** The versions of Kubernetes whose types are known here, oldest first. */
public enum KubernetesVersion {
    /** The oldest that Lucia's chart supports. */
    V1_28("1.28"),
    /** The newest that Kubernetes' Java client has types for. */
    V1_36("1.36");

    private final String text;

    KubernetesVersion(String text) {
        this.text = text;
    }

    /** The newest version that is known. */
    public static KubernetesVersion newest() {
        return values()[values().length - 1];
    }

    /** The minor version: 28 of 1.28. */
    public int minor() {
        return Integer.parseInt(text.substring(text.indexOf('.') + 1));
    }

    /** Major and minor version, for example {@code 1.36}. */
    @Override
    public String toString() {
        return text;
    }
}
