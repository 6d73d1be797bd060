package dev.lucia.deploy.model.setting;

/** Whether a setting's value may be seen. */
public enum Sensitivity {
    /** May stand in a ConfigMap, in values and in messages. */
    PUBLIC,
    /** Stands in a Secret or in a file of mode 0600, and is never shown. */
    SENSITIVE
}
