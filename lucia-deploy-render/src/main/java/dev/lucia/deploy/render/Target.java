package dev.lucia.deploy.render;

/**
 * A group of files that is rendered, and may be regenerated, together.
 *
 * @param name the name by which people choose it: lower-case letters, digits and hyphens
 * @param description what its files are, in a few words
 * @param renderer what makes them
 */
public record Target(String name, String description, Renderer renderer) {}
