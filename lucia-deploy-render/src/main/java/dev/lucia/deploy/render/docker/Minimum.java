package dev.lucia.deploy.render.docker;

/**
 * What Docker Compose needs at least to run Lucia.
 *
 * @param engine the version of Docker Engine: the oldest that a supported Debian ships
 * @param compose the version of Docker Compose: the first whose {@code env_file} may be absent
 */
record Minimum(String engine, String compose) {
    /** What we test with and ask for. */
    static final Minimum REQUIRED = new Minimum("20.10", "2.24");
}
