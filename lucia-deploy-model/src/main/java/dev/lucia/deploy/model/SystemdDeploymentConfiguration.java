package dev.lucia.deploy.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lucia.deploy.model.constraint.Consistent;
import dev.lucia.deploy.model.constraint.CrossChecked;
import dev.lucia.deploy.model.constraint.Inconsistency;
import dev.lucia.deploy.model.value.AbsolutePath;
import dev.lucia.deploy.model.value.Choice;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.model.value.ServiceName;
import dev.lucia.deploy.model.value.UnitName;
import dev.lucia.deploy.model.value.UserName;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.Range;

/**
 * How Lucia runs as a service of a Linux machine.
 *
 * @param serviceName the name of the service, without .service
 * @param workingDirectory the directory that the application is installed into
 * @param executablePath the dotnet host that runs the application
 * @param applicationDll the assembly that is run; it lies inside the working directory
 * @param environmentFile the file that holds the settings
 * @param user the user that the service runs as
 * @param dynamicUser whether systemd makes the user up at each start instead of the installer making it once
 * @param restartPolicy when systemd starts the service again
 * @param restartSec seconds to wait before the service is started again
 * @param type how systemd learns that the service has started
 * @param redisUnit the unit of a Redis on the same machine; null where Redis runs elsewhere
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false, interpretNotNulls = false)
@Consistent
public record SystemdDeploymentConfiguration(
        @JsonPropertyDescription("The name of the service, without .service.")
        ServiceName serviceName,

        @JsonPropertyDescription("The directory that the application is installed into.")
        AbsolutePath workingDirectory,

        @JsonPropertyDescription("The dotnet host that runs the application.")
        AbsolutePath executablePath,

        @JsonPropertyDescription("The assembly that is run; it lies inside the working directory.")
        AbsolutePath applicationDll,

        @JsonPropertyDescription("The file that holds the settings.")
        AbsolutePath environmentFile,

        @JsonPropertyDescription("The user that the service runs as.")
        UserName user,

        @JsonPropertyDescription(
                "Whether systemd makes the user up at each start instead of the installer making it once.")
        boolean dynamicUser,

        @JsonPropertyDescription("When systemd starts the service again.")
        RestartPolicy restartPolicy,

        @JsonPropertyDescription("Seconds to wait before the service is started again.") @Range(min = 0, max = 3_600)
        int restartSec,

        @JsonPropertyDescription("How systemd learns that the service has started.")
        UnitType type,

        @JsonPropertyDescription("The unit of a Redis on the same machine; null where Redis runs elsewhere.")
        Optional<UnitName> redisUnit)
        implements SystemdDeploymentConfigurationBuilder.With, CrossChecked {

    /** The values that hold where a description says nothing. */
    public static SystemdDeploymentConfiguration defaults() {
        return new SystemdDeploymentConfiguration(
                ServiceName.of("lucia"),
                AbsolutePath.of("/opt/lucia"),
                AbsolutePath.of("/usr/bin/dotnet"),
                AbsolutePath.of("/opt/lucia/lucia.AgentHost.dll"),
                AbsolutePath.of("/etc/lucia/lucia.env"),
                UserName.of("lucia"),
                false,
                RestartPolicy.ON_FAILURE,
                10,
                UnitType.NOTIFY,
                Optional.of(UnitName.of("redis.service")));
    }

    // string_is_safe() of systemd, which it asks of the program of every command line, however it is quoted.
    private static final Pattern UNSAFE_PROGRAM = Pattern.compile("[\"'\\\\]");

    // Long, since each rule has its words beside it.
    @Override
    public Stream<Inconsistency> inconsistencies() {
        String directory = workingDirectory.text();
        return Stream.of(
                        Inconsistency.when(
                                !isInside(applicationDll, directory),
                                "applicationDll",
                                "The assembly " + shown(applicationDll) + " is not inside the working directory "
                                        + shown(workingDirectory),
                                "The installer replaces the working directory as a whole; put the assembly into it.",
                                "workingDirectory"),
                        Inconsistency.when(
                                !applicationDll.text().endsWith(".dll"),
                                "applicationDll",
                                "The assembly " + shown(applicationDll) + " is not a .dll",
                                "Name the file that 'dotnet' runs, for example '/opt/lucia/lucia.AgentHost.dll'."),
                        Inconsistency.when(
                                directory.indexOf('/', 1) < 0,
                                "workingDirectory",
                                "The working directory " + shown(workingDirectory) + " is a top-level directory",
                                "The installer replaces the directory as a whole; give it one of its own, for example '/opt/lucia'."),
                        Inconsistency.when(
                                isPassing(directory),
                                "workingDirectory",
                                "The working directory " + shown(workingDirectory) + " does not last",
                                "The service sees a /tmp and a /dev of its own, and /run is empty after a reboot; use a lasting place, for example '/opt/lucia'."),
                        Inconsistency.when(
                                UNSAFE_PROGRAM.matcher(executablePath.text()).find(),
                                "executablePath",
                                "systemd starts no program whose path holds a quote or a backslash, as "
                                        + shown(executablePath) + " does",
                                "Give it a path without them, for example by a link."),
                        Inconsistency.when(
                                isInside(environmentFile, directory),
                                "environmentFile",
                                "The environment file " + shown(environmentFile) + " is inside the working directory",
                                "An upgrade replaces that directory; keep settings outside, for example in '/etc/lucia/lucia.env'.",
                                "workingDirectory"))
                .flatMap(Optional::stream);
    }

    private static boolean isPassing(String directory) {
        return Stream.of("/tmp/", "/var/tmp/", "/dev/", "/run/", "/var/run/", "/proc/", "/sys/")
                .anyMatch((directory + "/")::startsWith);
    }

    private static boolean isInside(AbsolutePath file, String directory) {
        return file.text().startsWith(directory.equals("/") ? "/" : directory + "/");
    }

    private static String shown(AbsolutePath path) {
        return Quoted.of(path.text());
    }

    /** When systemd starts a service again, by systemd.service(5). */
    public enum RestartPolicy implements Choice {
        /** Never. */
        NO("no"),
        /** When it ended cleanly. */
        ON_SUCCESS("on-success"),
        /** When it ended with an error, a signal or a timeout. */
        ON_FAILURE("on-failure"),
        /** When it ended by a signal or a timeout. */
        ON_ABNORMAL("on-abnormal"),
        /** When its watchdog expired. */
        ON_WATCHDOG("on-watchdog"),
        /** When it ended by an uncaught signal. */
        ON_ABORT("on-abort"),
        /** Always. */
        ALWAYS("always");

        private final String text;

        RestartPolicy(String text) {
            this.text = text;
        }

        /** The constant that is written so. */
        @JsonCreator
        public static RestartPolicy of(String text) {
            return Choice.parse(RestartPolicy.class, "a restart policy of systemd", text);
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** How systemd learns that a service has started, by systemd.service(5). */
    public enum UnitType implements Choice {
        /** The program says so; it needs UseSystemd() in its host. */
        NOTIFY("notify"),
        /** As soon as the process is forked. */
        SIMPLE("simple"),
        /** As soon as the program is executed. */
        EXEC("exec");

        private final String text;

        UnitType(String text) {
            this.text = text;
        }

        /** The constant that is written so. */
        @JsonCreator
        public static UnitType of(String text) {
            return Choice.parse(UnitType.class, "a service type of systemd", text);
        }

        @Override
        public String text() {
            return text;
        }
    }
}
