package dev.lucia.deploy.render.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.SystemdDeploymentConfiguration.RestartPolicy;
import dev.lucia.deploy.model.SystemdDeploymentConfiguration.UnitType;
import dev.lucia.deploy.model.value.AbsolutePath;
import dev.lucia.deploy.model.value.UnitName;
import dev.lucia.deploy.render.Guide;
import dev.lucia.deploy.render.OtherDeployment;
import dev.lucia.deploy.render.RegenerateCommand;
import dev.lucia.deploy.render.Repository;
import dev.lucia.deploy.render.Targets;
import dev.lucia.deploy.render.tree.RenderedTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide says what the unit, the installer and the description say. */
class GuideTest {
    private static final Pattern NAMED = Pattern.compile(
            "(?:systemctl (?!list|cat|--)(?:[a-z-]+)(?: --[a-z]+(?:=\\w+)?)*|journalctl -u) ([\\w.@-]+)");
    private static final Pattern MESSAGE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{(?:[^{}]|\\{[^}]*})*}|\\$\\w+");

    static Stream<Deployment> deployments() {
        return Stream.of(Repository.reference(), OtherDeployment.read(), OtherDeployment.withoutRedis(), awkward());
    }

    private static Deployment awkward() {
        Deployment reference = Repository.reference();
        return reference.withSystemd(reference
                .systemd()
                .withWorkingDirectory(AbsolutePath.of("/srv/my \"lucia\" $HOME|`id`"))
                .withApplicationDll(AbsolutePath.of("/srv/my \"lucia\" $HOME|`id`/it's ${app}.dll"))
                .withEnvironmentFile(AbsolutePath.of("/lucia 'settings'"))
                .withRedisUnit(Optional.of(UnitName.of("my\\x2dredis.service")))
                .withType(UnitType.SIMPLE)
                .withDynamicUser(true));
    }

    private static RenderedTree tree(Deployment deployment) {
        return Targets.render(deployment, List.of("systemd"));
    }

    private static Guide guide(Deployment deployment) {
        return Guide.all(tree(deployment)).get(0);
    }

    private static String file(Deployment deployment, String name) {
        return tree(deployment).file("infra/systemd/" + name).orElseThrow().content();
    }

    private static Stream<String> commands(Guide guide) {
        return Stream.concat(guide.blocks("bash").stream(), guide.code().stream());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyCommandNamesTheService(Deployment deployment) {
        String service = deployment.systemd().serviceName().text();
        List<String> redis = List.of("systemd-journald", "redis", "redis-server", "valkey");
        List<String> named = commands(guide(deployment))
                .flatMap(text -> NAMED.matcher(text).results())
                .map(match -> match.group(1))
                .filter(name -> !redis.contains(name))
                .toList();
        assertTrue(named.size() > 20, named.toString());
        named.forEach(name -> assertEquals(service, name));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyDirectiveThatKeepsSomethingFromLuciaIsInTheUnit(Deployment deployment) {
        List<String> unit = Unit.parse(file(deployment, deployment.systemd().serviceName() + ".service"))
                .lines();
        List<String> directives = guide(deployment).code().stream()
                .filter(code -> code.matches("[A-Z][a-z]\\w+=.*|UMask=.*") && !code.startsWith("StateDirectory="))
                .filter(code -> !code.contains("__"))
                .toList();
        assertTrue(directives.size() > 12, directives.toString());
        directives.forEach(directive -> assertTrue(unit.contains(directive), directive));
    }

    @Test
    void everyMessageThatIsQuotedIsOneOfTheInstallers() {
        // An apostrophe in a comment opens no string.
        String code = file(Repository.reference(), "install.sh").replaceAll("(?m)^\\s*#.*$", "");
        List<Pattern> said = MESSAGE.matcher(code)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                // What is nearly all parameters would match everything.
                .filter(text -> PARAMETER.matcher(text).replaceAll("").length() >= 10)
                .map(GuideTest::anyParameters)
                .toList();
        Guide guide = guide(Repository.reference());
        List<String> quoted = Stream.concat(
                        guide.blocks("text").stream()
                                .flatMap(String::lines)
                                .filter(line -> line.matches("(?:install\\.sh: |Lucia is|Your settings|An earlier).*")),
                        guide.code().stream().filter(GuideTest::isFault))
                .map(line -> line.replaceFirst("^install\\.sh: ", ""))
                .toList();
        assertTrue(quoted.size() >= 15, quoted.toString());
        quoted.forEach(line -> assertTrue(
                said.stream().anyMatch(message -> message.matcher(line).matches()), line));
    }

    private static boolean isFault(String code) {
        return code.matches("(?:it |its |a comment ).*|the (?:ASP|command).*|Redis: .*|systemd, .*");
    }

    private static Pattern anyParameters(String message) {
        String text = message.replaceFirst("^(?:line \\$\\w+|-|install\\.sh): ?", "");
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (MatchResult parameter : PARAMETER.matcher(text).results().toList()) {
            pattern.append(Pattern.quote(text.substring(end, parameter.start())))
                    .append(".*");
            end = parameter.end();
        }
        return Pattern.compile(pattern + Pattern.quote(text.substring(end)));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyStepByHandNamesThePathsAsOneWord(Deployment deployment) {
        String guide = guide(deployment).text();
        var systemd = deployment.systemd();
        assertTrue(guide.contains("sudo chmod 600 " + word(systemd.environmentFile())), guide);
        assertTrue(guide.contains("sudo mkdir -p " + word(systemd.workingDirectory())), guide);
        assertEquals(!systemd.dynamicUser(), guide.contains("useradd --system"));
        assertEquals(systemd.redisUnit().isPresent(), guide.contains("\nsystemctl cat "));
        assertTrue(guide.contains(RegenerateCommand.COMMAND_LINE));
    }

    private static String word(AbsolutePath path) {
        return path.text().matches("[\\w/.-]+")
                ? path.text()
                : "'" + path.text().replace("'", "'\\''") + "'";
    }

    @ParameterizedTest
    @EnumSource(UnitType.class)
    void howTheServiceTellsThatItIsUpIsSaid(UnitType type) {
        Deployment reference = Repository.reference();
        Deployment deployment = reference.withSystemd(reference.systemd().withType(type));
        String guide = guide(deployment).text();
        assertTrue(guide.contains("The unit says `Type=" + type.text() + "`"), guide);
        assertEquals(type == UnitType.NOTIFY, guide.contains("After 90 seconds the log says"));
        assertTrue(file(deployment, "lucia.service").contains("TimeoutStartSec=90s"));
    }

    @ParameterizedTest
    @EnumSource(RestartPolicy.class)
    void whatBecomesOfAServiceThatEndsIsSaid(RestartPolicy policy) {
        Deployment reference = Repository.reference();
        String guide = guide(reference.withSystemd(reference.systemd().withRestartPolicy(policy)))
                .text();
        assertTrue(guide.contains("(`Restart=" + policy.text() + "`)"), guide);
        assertEquals(policy == RestartPolicy.NO, guide.contains("does not start Lucia again by itself"));
        boolean killed = !List.of(RestartPolicy.NO, RestartPolicy.ON_SUCCESS, RestartPolicy.ON_WATCHDOG)
                .contains(policy);
        assertEquals(killed, guide.contains("--signal=SIGKILL"));
    }

    /** Every default that the other description changes would be seen here, had anybody typed it in. */
    @Test
    void noValueIsTypedIn() {
        String guide = guide(OtherDeployment.read()).text();
        for (String value : List.of(
                "8080",
                "6379",
                "/opt/lucia(?! home)",
                "/etc/lucia(?! home)",
                "/usr/bin/dotnet",
                "lucia\\.AgentHost",
                "(?<!@)lucia\\.service",
                "seiggy",
                "/health",
                "on-failure",
                "10 s",
                "useradd")) {
            assertFalse(
                    Pattern.compile("(?<!\\w)" + value + "(?!\\w)")
                            .matcher(guide)
                            .find(),
                    value);
        }
    }

    @Test
    void whoListensOnThisMachineAloneIsNotToldToDoSo() {
        Deployment reference = Repository.reference();
        assertTrue(guide(reference).blocks("ini").contains("ASPNETCORE_URLS=http://localhost:8080\n"));
        Deployment local = new DeploymentReader()
                .read(
                        "methods: [systemd]\napplication:\n  settings:\n    ASPNETCORE_URLS: http://localhost:9090;http://[::1]:9090\n",
                        "local.yaml");
        assertEquals(List.of(), guide(local).blocks("ini"));
        assertTrue(guide(local).text().contains("which this machine alone reaches"));
    }
}
