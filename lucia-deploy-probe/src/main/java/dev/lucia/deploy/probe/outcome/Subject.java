package dev.lucia.deploy.probe.outcome;

/**
 * What a check is about.
 *
 * @param id the stable word for programs: {@code home-assistant}
 * @param title the name for people: {@code Home Assistant}
 * @param address where it is, without query and secrets: a URL, {@code host:port} or a path
 */
public record Subject(String id, String title, String address) {}
