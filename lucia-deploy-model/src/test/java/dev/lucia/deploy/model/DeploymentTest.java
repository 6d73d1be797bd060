package dev.lucia.deploy.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.Provider;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.AbsolutePath;
import dev.lucia.deploy.model.value.Hostname;
import dev.lucia.deploy.model.value.Port;
import dev.lucia.deploy.model.value.Quantity;
import dev.lucia.deploy.model.value.RedisMemory;
import dev.lucia.deploy.model.value.RelativePath;
import dev.lucia.deploy.model.value.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is built in Java; two tables make most of the length. */
class DeploymentTest {
    private static final Deployment DEFAULTS = Deployment.defaults();

    // A table, as is the contract.
    @Test
    void theDefaultsOfTheContract() {
        assertEquals("seiggy/lucia:latest", DEFAULTS.docker().imageReference().toString());
        assertEquals(Port.of(8080), DEFAULTS.docker().containerPort());
        assertEquals(Port.of(7235), DEFAULTS.docker().hostPort());
        assertEquals("/health", DEFAULTS.docker().healthCheckPath().text());
        assertEquals("unless-stopped", DEFAULTS.docker().restartPolicy().text());
        assertEquals("10.0", DEFAULTS.docker().dotnetChannel().text());
        assertEquals("lucia.AgentHost", DEFAULTS.docker().assemblyName());
        assertEquals(
                "lucia.AgentHost/lucia.AgentHost.csproj",
                DEFAULTS.docker().projectFile().text());
        assertEquals("lucia", DEFAULTS.kubernetes().namespace().text());
        assertEquals(1, DEFAULTS.kubernetes().replicas());
        assertEquals("IfNotPresent", DEFAULTS.kubernetes().pullPolicy().text());
        assertEquals(
                "ContainerResources[requests=ResourceAmounts[cpu=500m, memory=1Gi], limits=ResourceAmounts[cpu=1000m, "
                        + "memory=2Gi]]",
                DEFAULTS.kubernetes().resources().toString());
        assertTrue(DEFAULTS.kubernetes().ingress().enabled());
        assertEquals("nginx", DEFAULTS.kubernetes().ingress().className().text());
        assertEquals(
                "PersistenceConfiguration[size=1Gi, storageClass=Optional.empty]",
                DEFAULTS.kubernetes().persistence().toString());
        assertEquals(Port.of(80), DEFAULTS.kubernetes().service().port());
        assertEquals(Port.of(8080), DEFAULTS.kubernetes().service().targetPort());
        assertEquals("ClusterIP", DEFAULTS.kubernetes().service().type().text());
        assertEquals(
                "SystemdDeploymentConfiguration[serviceName=lucia, workingDirectory=/opt/lucia, "
                        + "executablePath=/usr/bin/dotnet, applicationDll=/opt/lucia/lucia.AgentHost.dll, "
                        + "environmentFile=/etc/lucia/lucia.env, user=lucia, dynamicUser=false, restartPolicy=ON_FAILURE, "
                        + "restartSec=10, type=NOTIFY, redisUnit=Optional[redis.service]]",
                DEFAULTS.systemd().toString());
        assertEquals(
                "RedisConfiguration[mode=BUNDLED, image=redis:7-alpine, port=6379, appendOnly=true, maxMemory=256mb, "
                        + "maxMemoryPolicy=ALLKEYS_LRU, memoryLimit=512Mi, password=Optional.empty]",
                DEFAULTS.redis().toString());
        assertEquals(
                "CiCdConfiguration[imageRepository=seiggy/lucia, sourceRepository=seiggy/lucia-dotnet, "
                        + "platforms=[LINUX_AMD64, LINUX_ARM64], tags=[LATEST, SEMVER, SHA], runTests=true, "
                        + "defaultBranch=main, secretNames=SecretNames[username=DOCKER_HUB_USERNAME, "
                        + "token=DOCKER_HUB_TOKEN]]",
                DEFAULTS.cicd().toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesInBothLanguages")
    void javaIsHeldToTheRulesOfTheReader(String description, UnaryOperator<Deployment> change) {
        List<Problem> read = problems(() -> new DeploymentReader().read(description, "test"));
        List<Problem> made = problems(() -> change.apply(DEFAULTS));
        assertEquals(withoutPlaces(read), withoutPlaces(made));
        assertTrue(read.stream()
                .allMatch(p -> p.source().equals("test") && p.position().isPresent()));
        assertTrue(made.stream()
                .allMatch(p -> p.source().equals("deployment") && p.position().isEmpty()));
        assertTrue(made.get(0).toString().startsWith("deployment: "), made.get(0)::toString);
    }

    // A table: what is wrong in YAML, and the same in Java.
    static Stream<Arguments> rulesInBothLanguages() {
        return Stream.of(
                rule("{methods: []}", d -> d.withMethods(List.of())),
                rule(
                        "{methods: [docker, docker]}",
                        d -> d.withMethods(List.of(DeploymentMethod.DOCKER, DeploymentMethod.DOCKER))),
                rule(
                        "{application: {settings: {OpenAI__ApiKey: short, OTHER: x}}}",
                        d -> settings(d, Map.of("OpenAI__ApiKey", "short", "OTHER", "x"))),
                rule(
                        "{application: {provider: ollama, settings: {OpenAI__ApiKey: ''}}}",
                        d -> d.withApplication(d.application()
                                .withProvider(Provider.OLLAMA)
                                .withSettings(SettingValues.of(Map.of("OpenAI__ApiKey", ""))))),
                rule(
                        "{application: {extraSettings: [{name: A, value: a}, {name: a, value: b}, {name: B-C, value: c}]}}",
                        d -> d.withApplication(d.application()
                                .withExtraSettings(List.of(
                                        ExtraSetting.visible("A", "a"),
                                        ExtraSetting.visible("a", "b"),
                                        ExtraSetting.visible("B-C", "c"))))),
                rule(
                        "{application: {extraSettings: [{name: A}, {name: OTEL_service_NAME, value: \"\\0\"}]}}",
                        d -> d.withApplication(d.application()
                                .withExtraSettings(List.of(
                                        new ExtraSetting(
                                                SettingName.of("A"),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty()),
                                        ExtraSetting.visible("OTEL_service_NAME", "\0"))))),
                rule(
                        "{docker: {containerPort: 81}, application: {settings: {ASPNETCORE_URLS: 'http://+:80'}}}",
                        d -> settings(
                                d,
                                Map.of("ASPNETCORE_URLS", "http://+:80"),
                                d.docker().withContainerPort(Port.of(81)))),
                rule(
                        "{docker: {buildProject: a/b}}",
                        d -> d.withDocker(d.docker().withBuildProject(RelativePath.of("a/b")))),
                rule(
                        "{docker: {limits: {memory: 1Mi, cpus: 0, pids: 1}}}",
                        d -> d.withDocker(
                                d.docker().withLimits(new ContainerLimits(Quantity.of("1Mi"), Quantity.of("0"), 1)))),
                rule(
                        "{kubernetes: {replicas: 11}}",
                        d -> d.withKubernetes(d.kubernetes().withReplicas(11))),
                rule(
                        "{kubernetes: {resources: {limits: {cpu: 100m}}, persistence: {size: 0}}}",
                        d -> d.withKubernetes(d.kubernetes()
                                .withResources(d.kubernetes()
                                        .resources()
                                        .withLimits(d.kubernetes()
                                                .resources()
                                                .limits()
                                                .withCpu(Quantity.of("100m"))))
                                .withPersistence(new PersistenceConfiguration(Quantity.of("0"), Optional.empty())))),
                rule(
                        "{kubernetes: {ingress: {hosts: [], annotations: {'a/b/c': x}}}}",
                        d -> ingress(d, i -> i.withHosts(List.of()).withAnnotations(Map.of("a/b/c", "x")))),
                rule(
                        "{systemd: {workingDirectory: /lucia, restartSec: 3601}}",
                        d -> d.withSystemd(d.systemd()
                                .withWorkingDirectory(AbsolutePath.of("/lucia"))
                                .withRestartSec(3601))),
                rule(
                        "{systemd: {environmentFile: /opt/lucia/.env, applicationDll: /opt/lucia/x}}",
                        d -> d.withSystemd(d.systemd()
                                .withEnvironmentFile(AbsolutePath.of("/opt/lucia/.env"))
                                .withApplicationDll(AbsolutePath.of("/opt/lucia/x")))),
                rule(
                        "{redis: {maxMemory: 400mb, mode: external}}",
                        d -> d.withRedis(d.redis()
                                .withMaxMemory(RedisMemory.of("400mb"))
                                .withMode(RedisConfiguration.Mode.EXTERNAL))),
                rule(
                        "{redis: {password: a}, application: {settings: {Redis__Password: b}}}",
                        d -> d.with(b -> b.redis(d.redis().withPassword(Optional.of(Secret.of("a"))))
                                .application(d.application()
                                        .withSettings(SettingValues.of(Map.of("Redis__Password", "b")))))),
                rule(
                        "{cicd: {platforms: [], tags: []}}",
                        d -> d.withCicd(d.cicd().withPlatforms(List.of()).withTags(List.of()))));
    }

    @Test
    void whatIsAllowedAtTheEdge() {
        assertEquals(
                RedisMemory.of("384mb"),
                DEFAULTS.withRedis(DEFAULTS.redis().withMaxMemory(RedisMemory.of("384mb")))
                        .redis()
                        .maxMemory());
        ResourceAmounts amounts = DEFAULTS.kubernetes().resources().limits();
        DEFAULTS.withKubernetes(DEFAULTS.kubernetes()
                .withReplicas(10)
                .withResources(new ContainerResources(amounts.withCpu(Quantity.of("1")), amounts)));
        ingress(DEFAULTS, i -> i.withEnabled(false).withHosts(List.of()));
        List<IngressTls> tls = List.of(
                new IngressTls(dev.lucia.deploy.model.value.DnsSubdomain.of("a"), List.of(Hostname.of("lucia.local"))));
        ingress(DEFAULTS, i -> i.withTls(tls));
        Deployment withoutSystemd = DEFAULTS.withMethods(List.of(DeploymentMethod.DOCKER, DeploymentMethod.KUBERNETES));
        withoutSystemd.withApplication(
                DEFAULTS.application().withExtraSettings(List.of(ExtraSetting.visible("Lucia.Room-1", "kitchen"))));
        DEFAULTS.withMethods(List.of(DeploymentMethod.SYSTEMD))
                .withRedis(DEFAULTS.redis().withMode(RedisConfiguration.Mode.EXTERNAL));
    }

    @Test
    void listsThatAreChangedLaterChangeNothing() {
        List<DeploymentMethod> methods = new ArrayList<>(List.of(DeploymentMethod.DOCKER));
        Deployment deployment = DEFAULTS.withMethods(methods);
        methods.clear();
        assertEquals(List.of(DeploymentMethod.DOCKER), deployment.methods());
        assertThrows(
                UnsupportedOperationException.class, () -> deployment.methods().clear());
    }

    @Test
    void valuesComeFromTheDescriptionElseFromTheCatalogue() {
        Deployment deployment = settings(DEFAULTS, Map.of("OTEL_SERVICE_NAME", "home", "Redis__Password", "secret"));
        assertEquals(Optional.of("home"), value(deployment, "OTEL_SERVICE_NAME"));
        assertEquals(Optional.of("Information"), value(deployment, "Logging__LogLevel__Default"));
        assertEquals(Optional.of(""), value(deployment, "Redis__Password"));
        assertEquals(Optional.empty(), value(deployment, "HomeAssistant__AccessToken"));
    }

    private static Optional<String> value(Deployment deployment, String name) {
        return deployment.value(deployment.catalog().find(SettingName.of(name)).orElseThrow(), DeploymentMethod.DOCKER);
    }

    private static Arguments rule(String description, UnaryOperator<Deployment> change) {
        return Arguments.of(description, change);
    }

    private static Deployment settings(Deployment deployment, Map<String, String> settings) {
        return settings(deployment, settings, deployment.docker());
    }

    private static Deployment settings(
            Deployment deployment, Map<String, String> settings, DockerDeploymentConfiguration docker) {
        return deployment.with(d -> d.application(deployment.application().withSettings(SettingValues.of(settings)))
                .docker(docker));
    }

    private static Deployment ingress(Deployment deployment, UnaryOperator<IngressConfiguration> change) {
        KubernetesDeploymentConfiguration kubernetes = deployment.kubernetes();
        return deployment.withKubernetes(kubernetes.withIngress(change.apply(kubernetes.ingress())));
    }

    private static List<Problem> problems(org.junit.jupiter.api.function.Executable maker) {
        return assertThrows(InvalidDeploymentException.class, maker).problems();
    }

    private static List<String> withoutPlaces(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.pointer() + " " + p.fact() + " " + p.remedy())
                .sorted()
                .toList();
    }
}
