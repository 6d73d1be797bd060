package dev.lucia.deploy.render.setting;

/**
 * What a machine needs at least, however Lucia runs on it.
 *
 * @param cores the cores of the processor
 * @param memory the memory, with its unit
 * @param disk the free disk space, with its unit
 * @param bash the version of bash that the scripts need
 */
public record Machine(int cores, String memory, String disk, String bash) {
    /** What we test with and ask for. */
    public static final Machine MINIMUM = new Machine(2, "2 GB", "5 GB", "5.0");
}
