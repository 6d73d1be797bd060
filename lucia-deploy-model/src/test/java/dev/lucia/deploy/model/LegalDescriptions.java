package dev.lucia.deploy.model;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Makes descriptions by giving properties other values: legal ones, and now and then ones that may be none. */
final class LegalDescriptions {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Legal values for every property; those of a line may stand together with those of any other line. */
    private static final String VALUES = """
            /methods: [[docker, kubernetes, systemd], [docker], [systemd, docker], [kubernetes]]
            /application/provider: [openai, azure-openai, ollama, lm-studio, other]
            /application/settings/HomeAssistant__BaseUrl: ['http://homeassistant:8123', 'https://[::1]:1/a?b#c']
            /application/settings/HomeAssistant__AccessToken: [abcdefghijklmnopqrstuvwxyz012345]
            /application/settings/OpenAI__ApiKey: [sk-proj-0123456789abcdef]
            /application/settings/OpenAI__ModelId: [gpt-4o, 'größe:😀']
            /application/settings/Redis__ConnectionString: ['a:1,b:2,ssl=true', ' a:1 ', '[::1]:1, ssl=true']
            /application/settings/Redis__Password: ["a\\nb'\\"\\\\$#{{}}%"]
            /application/settings/Logging__LogLevel__Default: [Trace, None]
            /application/settings/ASPNETCORE_ENVIRONMENT: [Staging]
            /application/settings/ASPNETCORE_URLS: ['http://+:8080', 'http://*:8080/;https://[::]:1024']
            /application/settings/OTEL_EXPORTER_OTLP_ENDPOINT: ['', 'http://otel:4317']
            /application/settings/OTEL_EXPORTER_OTLP_HEADERS: ['', 'a=b,c= d e']
            /application/settings/OTEL_SERVICE_NAME: [' ', "a\\n😀"]
            /application/extraSettings:
              - []
              - [{name: A, value: ''}, {name: b_C_1, value: "'\\"\\\\$#\\n", description: 'A ''b'' # c'}]
              - [{name: _, placeholder: 'x <your key>', value: null, description: null}]
            /docker/image: [redis, 'localhost:5000/a/b', 'Registry.io/a_b']
            /docker/tag: ['1.0', _]
            /docker/digest: [null, 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef']
            /docker/containerPort: [8080, 81]
            /docker/hostPort: [1, 65535]
            /docker/hostAddress: [127.0.0.1, '::', 'fe80::1']
            /docker/volumes: [[], [{source: ., target: /data}, {source: '../a ''b''', target: '/c "d"', readOnly: true}]]
            /docker/healthCheckPath: [/, '/a;b=c%20']
            /docker/restartPolicy: ['no', always, on-failure]
            /docker/dotnetChannel: ['8.0', 10.0-preview.1]
            /docker/buildProject: [lucia.AgentHost]
            /docker/limits/memory: [64Mi, 1e9, 1.5Gi, 2000000000]
            /docker/limits/cpus: [0.5, 1e-2, .5, 500m, 4]
            /docker/limits/pids: [16, 4194304]
            /kubernetes/namespace: [a, 0-0]
            /kubernetes/replicas: [1, 10]
            /kubernetes/pullPolicy: [Always, Never]
            /kubernetes/resources: [{requests: {cpu: 1, memory: 1Ki}}, {limits: {cpu: 64, memory: 1Ti}}]
            /kubernetes/ingress/enabled: [true, false]
            /kubernetes/ingress/className: [a.b]
            /kubernetes/ingress/hosts: [[lucia.local, '*.a.b']]
            /kubernetes/ingress/annotations: [{}, {a: '', b.c/D_e: "x\\n{{}}"}]
            /kubernetes/ingress/tls: [[], [{secretName: a.b, hosts: []}, {secretName: c, hosts: [lucia.local]}]]
            /kubernetes/persistence: [{size: 1, storageClass: null}, {size: 1Ei, storageClass: a-b}]
            /kubernetes/service/type: [NodePort, LoadBalancer]
            /kubernetes/service/port: [1]
            /systemd/serviceName: [a.b_c-d]
            /systemd/workingDirectory: [/opt/lucia]
            /systemd/executablePath: [/, '/a b']
            /systemd/applicationDll: ['/opt/lucia/größe 😀.dll']
            /systemd/environmentFile: ['/etc/a "b"']
            /systemd/user: [_]
            /systemd/dynamicUser: [true]
            /systemd/restartPolicy: ['no', on-success, on-abnormal, on-watchdog, on-abort, always]
            /systemd/restartSec: [0, 3600]
            /systemd/type: [simple, exec]
            /systemd/redisUnit: [null, a@b.socket]
            /redis/mode: [bundled]
            /redis/image: ['a/b:C', 'localhost:1/a@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef']
            /redis/port: [1]
            /redis/appendOnly: [false]
            /redis/maxMemory: ['1', 100mb, 384MB]
            /redis/maxMemoryPolicy: [noeviction, volatile-ttl]
            /redis/memoryLimit: [512Mi, 1e12, 1Pi]
            /redis/password: [null, "a\\nb'\\"\\\\$#{{}}%"]
            /cicd/imageRepository: [ghcr.io/a/b]
            /cicd/sourceRepository: [a/.github]
            /cicd/platforms: [[linux/arm/v7, linux/amd64]]
            /cicd/tags: [[sha]]
            /cicd/runTests: [false]
            /cicd/defaultBranch: [release/1.0]
            /cicd/secretNames: [{username: _, token: A1}]
            """;

    private static final List<Map.Entry<String, JsonNode>> PROPERTIES =
            YAML.readTree(VALUES).properties().stream().toList();

    private LegalDescriptions() {}

    /** The JSON Pointers of the properties that are changed. */
    static List<String> pointers() {
        return PROPERTIES.stream().map(Map.Entry::getKey).toList();
    }

    /** Descriptions that are legal. */
    static Arbitrary<ObjectNode> legal() {
        return Arbitraries.of(PROPERTIES)
                .flatMap(property -> Arbitraries.integers()
                        .between(0, property.getValue().size() - 1)
                        .map(i ->
                                Map.entry(property.getKey(), property.getValue().get(i))))
                .list()
                .ofMaxSize(20)
                .map(LegalDescriptions::together);
    }

    /** Descriptions of which some value is of any property or none. */
    static Arbitrary<ObjectNode> doubtful() {
        Arbitrary<JsonNode> anyValue = Arbitraries.oneOf(
                Arbitraries.of(PROPERTIES).map(property -> property.getValue().get(0)),
                Arbitraries.strings().map(text -> YAML.valueToTree(text)),
                Arbitraries.of(0, -1, 8080, 0.5, Long.MAX_VALUE, true, "", "true", "\u00a0", "a\n", "\0", "\ud800")
                        .map(YAML::valueToTree));
        return Combinators.combine(legal(), Arbitraries.of(pointers()), anyValue)
                .as((description, pointer, value) -> {
                    put(description, pointer, value);
                    return description;
                });
    }

    private static ObjectNode together(List<Map.Entry<String, JsonNode>> values) {
        ObjectNode description = YAML.createObjectNode();
        values.forEach(
                entry -> put(description, entry.getKey(), entry.getValue().deepCopy()));
        return description;
    }

    private static void put(ObjectNode description, String pointer, JsonNode value) {
        ObjectNode parent = description;
        String[] names = pointer.substring(1).split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            JsonNode child = parent.get(names[i]);
            parent = child instanceof ObjectNode object ? object : parent.putObject(names[i]);
        }
        parent.set(names[names.length - 1], value);
    }
}
