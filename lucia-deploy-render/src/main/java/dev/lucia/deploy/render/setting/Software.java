package dev.lucia.deploy.render.setting;

/**
 * The programs that run Lucia, in the oldest versions that do.
 *
 * @param engine Docker Engine: the oldest that a supported Debian ships
 * @param compose Docker Compose: the first whose {@code env_file} may be absent
 * @param systemd systemd: the first that knows every directive of the unit; PrivateIPC= is its youngest
 * @param kubernetes Kubernetes, and kubectl with it: what the chart asks for
 * @param helm Helm: the first that reads a schema of values of 2020-12
 */
public record Software(String engine, String compose, String systemd, String kubernetes, String helm) {
    /** What we test with and ask for. */
    public static final Software MINIMUM = new Software("20.10", "2.24", "248", "1.28", "3.18");
}
