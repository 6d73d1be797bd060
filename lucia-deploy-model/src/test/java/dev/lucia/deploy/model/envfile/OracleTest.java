package dev.lucia.deploy.model.envfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both dialects against what their real readers were seen to read. */
class OracleTest {
    /** One use of {@code .env} accepts these and the other refuses them, which counts as refused; see EnvDialect. */
    private static final Set<String> REFUSED_BY_INTERPOLATION_ONLY =
            Set.of("noequals-host-set-no-newline", "noequals-equals-first");

    /** What systemd warns of with "Ignoring invalid environment assignment". */
    private static final Set<Kind> WARNED = EnumSet.of(Kind.INVALID_NAME, Kind.EXPORT_PREFIX, Kind.BYTE_ORDER_MARK);

    static List<Oracle.Entry> entries() {
        return Oracle.entries();
    }

    @Test
    void holds_all_measurements() {
        assertEquals(209, entries().size());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void compose_reads_an_env_file(Oracle.Entry entry) {
        EnvFile file = EnvDialect.COMPOSE.parse(entry.bytes(), name -> Optional.ofNullable(Oracle.HOST.get(name)));
        Optional<Map<String, String>> expected =
                REFUSED_BY_INTERPOLATION_ONLY.contains(entry.id()) ? Optional.empty() : entry.env("compose_env_file");
        assertAgrees(expected, file);
        if (REFUSED_BY_INTERPOLATION_ONLY.contains(entry.id())) {
            assertEquals(Optional.empty(), entry.env("compose_interpolation"));
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void systemd_reads_an_environment_file(Oracle.Entry entry) {
        EnvFile file = EnvDialect.SYSTEMD.parse(entry.bytes());
        assertAgrees(entry.env("systemd"), file);
        if (!file.refused()) {
            long dropped = file.problems().stream()
                    .filter(problem -> WARNED.contains(problem.kind()) && problem.effect() == Effect.LOST)
                    .count();
            assertEquals(entry.measured().get("systemd").get("warnings").size(), dropped);
        }
    }

    private static void assertAgrees(Optional<Map<String, String>> expected, EnvFile file) {
        assertEquals(expected.isEmpty(), file.refused(), () -> "refused: " + file.problems());
        if (expected.isPresent()) {
            assertEquals(expected.get(), Oracle.shortened(file.values()));
        } else {
            assertTrue(file.values().isEmpty());
        }
    }
}
