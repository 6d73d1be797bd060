package dev.lucia.deploy.probe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.probe.ProbePlan;
import dev.lucia.deploy.probe.Prober;
import dev.lucia.deploy.probe.outcome.Outcome;
import dev.lucia.deploy.probe.outcome.ProbeResult;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine must have before Lucia is started on it: this real one, and some that are worse. */
class PreflightTest {
    @TempDir
    private Path directory;

    private Prober prober;

    @BeforeEach
    void open() {
        prober = Prober.create();
    }

    @AfterEach
    void close() {
        prober.close();
    }

    /** A machine that answers what a test says. */
    private record Other(long disk, long memory, String bindError) implements Machine {
        @Override
        public void listen(InetSocketAddress address) throws IOException {
            if (!bindError.isEmpty()) {
                throw new BindException(bindError);
            }
        }

        @Override
        public long usableBytes(Path path) throws IOException {
            if (disk < 0) {
                throw new IOException("I/O error");
            }
            return disk;
        }

        @Override
        public long memoryBytes() {
            return memory;
        }
    }

    @Test
    void aPortIsFreeUntilSomebodyListensThere() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            Outcome outcome = run(new PortCheck("127.0.0.1", port, Machine.THIS));
            assertEquals("unhealthy port-in-use", verdict(outcome));
            assertEquals("Port " + port + " is in use by another program.", fact(outcome));
            assertTrue(outcome.problem().orElseThrow().hint().contains("ss -ltnp sport = :" + port));
            assertEquals("unhealthy port-in-use", verdict(run(new PortCheck("0.0.0.0", port, Machine.THIS))));
            // A connection that lingers after its end does not count.
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
                    Socket accepted = socket.accept()) {
                accepted.setSoLinger(false, 0);
                assertTrue(client.isConnected());
            }
        }
        assertEquals("healthy", verdict(run(new PortCheck("127.0.0.1", port, Machine.THIS))));
        assertEquals("healthy", verdict(run(new PortCheck("0.0.0.0", port, Machine.THIS))));
        try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(again.isBound(), "the check has released the port");
        }
    }

    @Test
    void anAddressOfAnotherMachineCanNotBePublishedOn() throws Exception {
        assertEquals("unhealthy address-not-local", verdict(run(new PortCheck("192.0.2.1", 0, Machine.THIS))));
    }

    @Test
    void aPortThatOnlyRootMayUseIsNotJudged() throws Exception {
        Machine machine = new Other(0, 0, "Permission denied");
        assertEquals("skipped", verdict(run(new PortCheck("0.0.0.0", 80, machine))));
        assertEquals("unhealthy port-in-use", verdict(run(new PortCheck("0.0.0.0", 8080, machine))));
    }

    @Test
    void diskAndMemoryAreMeasured() throws Exception {
        assertTrue(run(new DiskCheck(directory.resolve("not/yet/there"), Machine.THIS))
                .seen()
                .endsWith(" GB free"));
        assertTrue(run(new MemoryCheck(Machine.THIS)).seen().endsWith(" GB"));
        assertEquals("healthy", verdict(run(new DiskCheck(directory, new Other(5_000_000_000L, 0, "")))));
        Outcome small = run(new DiskCheck(directory, new Other(4_999_999_999L, 0, "")));
        assertEquals("unhealthy disk-too-small", verdict(small));
        assertEquals("Only 4.9 GB are free where 5 GB are needed.", fact(small));
        assertEquals("healthy", verdict(run(new MemoryCheck(new Other(0, 2_000_000_000L, "")))));
        assertEquals("unhealthy memory-too-small", verdict(run(new MemoryCheck(new Other(0, 1_999_999_999L, "")))));
        assertEquals("unhealthy not-known", verdict(run(new DiskCheck(directory, new Other(-1, 0, "")))));
    }

    @Test
    void aDiskThatHangsIsGivenUp() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Machine hanging = new Machine() {
            @Override
            public void listen(InetSocketAddress address) {}

            @Override
            public long usableBytes(Path path) throws IOException {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return 0;
            }

            @Override
            public long memoryBytes() {
                return 0;
            }
        };
        assertEquals("unhealthy not-known", verdict(run(new DiskCheck(directory, hanging))));
    }

    @Test
    void filesAreThereWithTheModeThatSuits() throws Exception {
        Path secret = directory.resolve("my ümlaut.env");
        FileCheck check = new FileCheck(secret, FileCheck.Kind.SECRET);
        assertEquals("unhealthy file-missing", verdict(run(check)));
        Files.writeString(secret, "A=b\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        Outcome open = run(check);
        assertEquals("unhealthy file-too-open", verdict(open));
        assertEquals(
                "Run: chmod 600 '" + secret + "'", open.problem().orElseThrow().hint());
        assertEquals("a file of mode 644", open.seen());
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        assertEquals("healthy", verdict(run(check)));
        assertEquals("unhealthy not-executable", verdict(run(new FileCheck(secret, FileCheck.Kind.PROGRAM))));
        assertEquals("unhealthy not-a-file", verdict(run(new FileCheck(directory, FileCheck.Kind.PLAIN))));
    }

    @Test
    void nobodyElseMayChangeAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("it's.yml"), "services: {}\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        Outcome open = run(new FileCheck(file, FileCheck.Kind.PLAIN));
        assertEquals("unhealthy file-too-open", verdict(open));
        String hint = open.problem().orElseThrow().hint();
        assertTrue(hint.endsWith("/it'\\''s.yml'"), hint);
        assertEquals(
                0,
                new ProcessBuilder("sh", "-c", hint.replaceFirst("^Run: ", ""))
                        .start()
                        .waitFor());
        Outcome closed = run(new FileCheck(file, FileCheck.Kind.PLAIN));
        assertEquals("healthy", verdict(closed));
        assertEquals("a file of mode 644", closed.seen());
    }

    @Test
    void eachMethodBringsItsOwnChecks() throws Exception {
        Deployment deployment = new DeploymentReader().read("""
                        application: {settings: {Redis__ConnectionString: "redis.example.net:6379"}}
                        redis: {mode: external}
                        docker: {hostAddress: 127.0.0.1, hostPort: 18235}
                        """, "test");
        List<String> docker = subjects(deployment, DeploymentMethod.DOCKER);
        assertTrue(docker.containsAll(
                List.of("redis redis.example.net:6379", "port 127.0.0.1 18235", "memory this machine")));
        assertTrue(docker.contains("file " + directory.resolve(".env")), docker.toString());
        List<String> systemd = subjects(deployment, DeploymentMethod.SYSTEMD);
        assertTrue(
                systemd.containsAll(List.of(
                        "port 8080",
                        "disk " + directory.resolve("opt/lucia"),
                        "file " + directory.resolve("etc/systemd/system/lucia.service"),
                        "file " + directory.resolve("etc/lucia/lucia.env"),
                        "file " + directory.resolve("usr/bin/dotnet"),
                        "file " + directory.resolve("opt/lucia/lucia.AgentHost.dll"))),
                systemd.toString());
        List<String> kubernetes = subjects(deployment, DeploymentMethod.KUBERNETES);
        assertTrue(kubernetes.containsAll(List.of("disk kubernetes", "memory kubernetes")), kubernetes.toString());
        assertTrue(kubernetes.stream().noneMatch(subject -> subject.startsWith("port ")), kubernetes.toString());
    }

    private List<String> subjects(Deployment deployment, DeploymentMethod method) {
        return ProbePlan.preflight(deployment, method, SettingValues.empty(), directory).checks().stream()
                .map(check -> check.subject().id() + " " + check.subject().address())
                .toList();
    }

    private Outcome run(Check check) throws InterruptedException {
        ProbeResult result = prober.probe(new ProbePlan(List.of(check), Duration.ofSeconds(1), ProbePlan.DEADLINE))
                .results()
                .get(0);
        return result.outcome();
    }

    private static String verdict(Outcome outcome) {
        return outcome.state().text()
                + outcome.problem().map(problem -> " " + problem.cause().id()).orElse("");
    }

    private static String fact(Outcome outcome) {
        return outcome.problem().orElseThrow().fact();
    }
}
