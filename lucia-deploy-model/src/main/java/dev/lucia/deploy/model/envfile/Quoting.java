package dev.lucia.deploy.model.envfile;

/** How the value of an assignment was quoted. */
public enum Quoting {
    /** Without quotes. */
    NONE,
    /** As a whole in single quotes. */
    SINGLE,
    /** As a whole in double quotes. */
    DOUBLE,
    /** In several pieces, which systemd joins. */
    MIXED
}
