package dev.lucia.deploy.render.docker;

/**
 * What a machine needs at least to run Lucia under Docker Compose.
 *
 * @param engine the version of Docker Engine: the oldest that a supported Debian ships
 * @param compose the version of Docker Compose: the first whose {@code env_file} may be absent
 * @param bash the version of bash that the scripts need
 * @param cores the cores of the processor
 * @param memory the memory, with its unit
 * @param disk the free disk space, with its unit
 */
record Minimum(String engine, String compose, String bash, int cores, String memory, String disk) {
    /** What we test with and ask for. */
    static final Minimum REQUIRED = new Minimum("20.10", "2.24", "5.0", 2, "2 GB", "5 GB");
}
