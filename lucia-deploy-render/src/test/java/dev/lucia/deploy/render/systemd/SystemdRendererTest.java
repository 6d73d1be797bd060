package dev.lucia.deploy.render.systemd;

import static dev.lucia.deploy.model.setting.DeploymentMethod.DOCKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.SystemdDeploymentConfiguration;
import dev.lucia.deploy.model.SystemdDeploymentConfiguration.RestartPolicy;
import dev.lucia.deploy.model.SystemdDeploymentConfiguration.UnitType;
import dev.lucia.deploy.model.value.AbsolutePath;
import dev.lucia.deploy.model.value.ServiceName;
import dev.lucia.deploy.model.value.UnitName;
import dev.lucia.deploy.model.value.UserName;
import dev.lucia.deploy.render.tree.RenderedFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemdRendererTest {
    private static final Deployment REFERENCE = Deployment.defaults();
    private static final SystemdDeploymentConfiguration HOSTILE = new SystemdDeploymentConfiguration(
            ServiceName.of("lucia.home-2"),
            AbsolutePath.of("/srv/my \"lucia\" $HOME %h"),
            AbsolutePath.of("/opt/.net $PATH %n/dotnet 10"),
            AbsolutePath.of("/srv/my \"lucia\" $HOME %h/sub dir/${app} 'n'.dll"),
            AbsolutePath.of("/etc/my lucia/set*[t]{i,n}gs?50%.env"),
            UserName.of("lucia_home"),
            true,
            RestartPolicy.ALWAYS,
            1,
            UnitType.EXEC,
            Optional.empty());

    @Test
    void theUnitOfTheReferenceIsAsTheSpecificationSays() {
        Unit unit = unit(REFERENCE);
        assertEquals(List.of("network-online.target", "redis.service"), unit.get("After"));
        assertEquals(List.of("network-online.target"), unit.get("Wants"));
        assertEquals(List.of("redis.service"), unit.get("Requires"));
        assertEquals(List.of("notify"), unit.get("Type"));
        assertEquals(List.of("/usr/bin/dotnet /opt/lucia/lucia.AgentHost.dll"), unit.get("ExecStart"));
        assertEquals(List.of("/opt/lucia"), unit.get("WorkingDirectory"));
        assertEquals(List.of("/etc/lucia/lucia.env"), unit.get("EnvironmentFile"));
        assertEquals(List.of("on-failure"), unit.get("Restart"));
        assertEquals(List.of("10s"), unit.get("RestartSec"));
        assertEquals(List.of("lucia"), unit.get("User"));
        assertEquals(List.of(), unit.get("DynamicUser"));
        assertEquals(List.of("yes"), unit.get("NoNewPrivileges"));
        assertEquals(List.of("yes"), unit.get("PrivateTmp"));
        assertEquals(List.of("multi-user.target"), unit.get("WantedBy"));
    }

    @Test
    void sectionsAreInOrderAndNoDirectiveStandsOutsideThem() {
        List<String> lines = unit(REFERENCE).lines();
        assertEquals("[Unit]", lines.get(0));
        assertEquals(
                List.of("[Unit]", "[Service]", "[Install]"),
                lines.stream().filter(line -> !line.contains("=")).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MemoryDenyWriteExecute=no", "ProcSubset=all", "RestrictAddressFamilies=", "SystemCallFilter=~"})
    void aReasonStandsBesideWhatDotnetForces(String directive) {
        List<String> lines = file(REFERENCE, "lucia.service").content().lines().toList();
        int at = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(directive))
                .findFirst()
                .orElseThrow());
        assertTrue(lines.get(at - 1).startsWith("# "), directive);
    }

    @Test
    void wordsPathsAndWildcardsAreWrittenForSystemd() {
        Unit unit = unit(REFERENCE.withSystemd(HOSTILE));
        assertEquals(
                List.of("\"/opt/.net $PATH %%n/dotnet 10\""
                        + " \"/srv/my \\\"lucia\\\" $$HOME %%h/sub dir/$${app} 'n'.dll\""),
                unit.get("ExecStart"));
        assertEquals(List.of("/srv/my \"lucia\" $HOME %%h"), unit.get("WorkingDirectory"));
        assertEquals(List.of("/etc/my lucia/set\\*\\[t\\]\\{i\\,n\\}gs\\?50%%.env"), unit.get("EnvironmentFile"));
        assertEquals(List.of("lucia_home"), unit.get("User"));
        assertEquals(List.of("yes"), unit.get("DynamicUser"));
        assertEquals(List.of("always"), unit.get("Restart"));
        assertEquals(List.of("exec"), unit.get("Type"));
    }

    @Test
    void withoutARedisOnTheMachineNothingIsRequired() {
        Unit unit = unit(REFERENCE.withSystemd(HOSTILE));
        assertEquals(List.of(), unit.get("Requires"));
        assertEquals(List.of("network-online.target"), unit.get("After"));
    }

    @Test
    void anEscapedUnitNameStaysAsItIs() {
        var systemd = REFERENCE.systemd().withRedisUnit(Optional.of(UnitName.of("my\\x2dredis@a.service")));
        assertEquals(
                List.of("my\\x2dredis@a.service"),
                unit(REFERENCE.withSystemd(systemd)).get("Requires"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/me/dotnet", "/root/.dotnet/dotnet", "/run/user/1000/dotnet"})
    void whatRunsFromAHomeCanBeRead(String program) {
        var systemd = REFERENCE.systemd().withExecutablePath(AbsolutePath.of(program));
        assertEquals(List.of("yes"), unit(REFERENCE).get("ProtectHome"));
        assertEquals(List.of("read-only"), unit(REFERENCE.withSystemd(systemd)).get("ProtectHome"));
    }

    @Property
    void theStartLimitIsMetHoweverLongTheWait(@ForAll @IntRange(max = 3_600) int restartSec) {
        Unit unit = unit(REFERENCE.withSystemd(REFERENCE.systemd().withRestartSec(restartSec)));
        int interval = Integer.parseInt(unit.get("StartLimitIntervalSec").get(0));
        int burst = Integer.parseInt(unit.get("StartLimitBurst").get(0));
        int start = Integer.parseInt(unit.get("TimeoutStartSec").get(0).replaceFirst("s$", ""));
        assertTrue(interval > burst * (restartSec + start), interval + " s for " + burst + " attempts");
    }

    @Test
    void theUnitIsCalledAsTheServiceAndTheInstallerIsRun() {
        Deployment hostile = REFERENCE.withSystemd(HOSTILE);
        assertEquals(
                List.of(
                        "infra/systemd/README.md",
                        "infra/systemd/install.sh",
                        "infra/systemd/lucia.env.example",
                        "infra/systemd/lucia.home-2.service"),
                files(hostile).keySet().stream().sorted().toList());
        assertTrue(file(hostile, "install.sh").executable());
        assertFalse(file(hostile, "lucia.env.example").executable());
    }

    @Test
    void theInstallerHoldsEachValueAsOneWord() {
        String installer = file(REFERENCE.withSystemd(HOSTILE), "install.sh").content();
        assertTrue(installer.contains("\nworking_directory='/srv/my \"lucia\" $HOME %h'\n"), installer);
        assertTrue(installer.contains("\ndll='sub dir/${app} '\\''n'\\''.dll'\n"), installer);
        assertTrue(installer.contains("\nredis_unit=''\n"), installer);
        assertTrue(installer.contains("\ndynamic_user=true\n"), installer);
    }

    @Test
    void nothingIsRenderedForWhoDoesNotUseSystemd() {
        assertEquals(Map.of(), files(REFERENCE.withMethods(List.of(DOCKER))));
    }

    private static Unit unit(Deployment deployment) {
        String name = deployment.systemd().serviceName() + ".service";
        return Unit.parse(file(deployment, name).content());
    }

    private static RenderedFile file(Deployment deployment, String name) {
        return Objects.requireNonNull(files(deployment).get("infra/systemd/" + name));
    }

    private static Map<String, RenderedFile> files(Deployment deployment) {
        return SystemdRenderer.render(deployment).collect(Collectors.toMap(RenderedFile::path, Function.identity()));
    }
}
