package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.RedisConnectionString;
import dev.lucia.deploy.model.setting.RedisConnectionString.Endpoint;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.Place;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlValue;
import dev.lucia.deploy.validate.view.ComposeService;
import dev.lucia.deploy.validate.view.KubernetesObject;
import dev.lucia.deploy.validate.view.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Under which names and on which port the Redis answers that is deployed with Lucia by one method, and where Lucia is told to
 * look for it.
 *
 * @param hosts its names, the usual one first
 * @param port its port
 * @param redis where it stands
 * @param written where Lucia is told to look
 */
record RedisAddresses(List<String> hosts, String port, Place redis, List<Fact> written) {
    private static final String CONNECTION = "Redis__ConnectionString";
    private static final String USUAL_PORT = "6379";
    private static final Pattern PORT_OPTION = Pattern.compile("--port[\\s=]+[\"']?([0-9]{1,5})");
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern REDIS_UNIT = Pattern.compile("(?:redis|valkey)[^\\s]*\\.service");

    /** An address that is not that of the Redis. */
    record Wrong(Fact fact, Endpoint written, boolean isPort) {}

    static Stream<RedisAddresses> of(SourceTree tree) {
        return Stream.of(compose(tree), manifests(tree), unit(tree)).flatMap(Optional::stream);
    }

    String mainHost() {
        return hosts.get(0);
    }

    /** What is written and leads elsewhere; what cannot be read as an address is said elsewhere. */
    Stream<Wrong> wrong() {
        return written.stream()
                .flatMap(fact -> endpoints(fact.value())
                        .filter(endpoint -> !isElsewhereReported(endpoint))
                        .flatMap(endpoint -> !hosts.contains(endpoint.host())
                                ? Stream.of(new Wrong(fact, endpoint, false))
                                : endpoint.port().toString().equals(port)
                                        ? Stream.empty()
                                        : Stream.of(new Wrong(fact, endpoint, true)))
                        .limit(1));
    }

    // In a container the machine itself is never where Redis is: that has a rule of its own.
    private boolean isElsewhereReported(Endpoint endpoint) {
        return LOOPBACK.contains(endpoint.host()) && !hosts.contains(endpoint.host());
    }

    private static Stream<Endpoint> endpoints(String text) {
        try {
            return RedisConnectionString.parse(text).endpoints().stream();
        } catch (InvalidValueException e) {
            return Stream.empty();
        }
    }

    private static Optional<RedisAddresses> compose(SourceTree tree) {
        return ComposeFacts.in(tree)
                .flatMap(facts -> facts.project().services().stream()
                        .filter(ComposeService::isRedis)
                        .findFirst()
                        .map(redis -> new RedisAddresses(
                                names(redis),
                                port(redis.at("command")),
                                redis.parts().get(0).keyPlace(),
                                Stream.concat(
                                                facts.setting(CONNECTION),
                                                env(tree, DeploymentMethod.DOCKER)
                                                        .filter(source -> source.file()
                                                                .location()
                                                                .parent()
                                                                .equals(facts.project()
                                                                        .directory()))
                                                        .flatMap(RedisAddresses::connection))
                                        .toList())));
    }

    private static List<String> names(ComposeService redis) {
        List<String> names = new ArrayList<>(List.of(redis.name()));
        redis.at("container_name").text().ifPresent(names::add);
        redis.at("hostname").text().ifPresent(names::add);
        redis.at("networks")
                .values()
                .flatMap(network -> network.at("aliases").items())
                .forEach(alias -> alias.text().ifPresent(names::add));
        return names;
    }

    private static Optional<RedisAddresses> manifests(SourceTree tree) {
        return ManifestFacts.in(tree)
                .flatMap(facts -> facts.redis()
                        .flatMap(redis -> services(facts, redis)
                                .findFirst()
                                .map(service -> new RedisAddresses(
                                        services(facts, redis)
                                                .flatMap(each -> names(each).stream())
                                                .toList(),
                                        service.root()
                                                .at("spec", "ports")
                                                .items()
                                                .findFirst()
                                                .flatMap(port -> port.at("port").scalar())
                                                .orElse(USUAL_PORT),
                                        service.root().at("metadata", "name").place(),
                                        facts.setting(CONNECTION).toList()))));
    }

    /** The Services that select the pods of Redis: a StatefulSet has a headless one beside that for clients. */
    private static Stream<KubernetesObject> services(ManifestFacts facts, KubernetesObject redis) {
        YamlValue labels = redis.root().at("spec", "template", "metadata", "labels");
        return facts.set()
                .all("Service")
                .filter(service -> !service.root().at("spec", "selector").keys().isEmpty())
                .filter(service -> service.root()
                        .at("spec", "selector")
                        .values()
                        .allMatch(value -> labels.at(value.key()).scalar().equals(value.scalar())));
    }

    private static List<String> names(KubernetesObject service) {
        String name = service.name();
        String namespaced = name + "." + service.namespace();
        return List.of(name, namespaced, namespaced + ".svc", namespaced + ".svc.cluster.local");
    }

    private static Optional<RedisAddresses> unit(SourceTree tree) {
        return UnitFacts.in(tree)
                .flatMap(facts -> Stream.of("Requires", "BindsTo", "Wants")
                        .flatMap(name -> facts.unit().settings("Unit", name))
                        .filter(setting -> REDIS_UNIT.matcher(setting.value()).find())
                        .findFirst()
                        .map(setting -> ofUnit(facts, setting, tree)));
    }

    private static RedisAddresses ofUnit(UnitFacts facts, Unit.Setting redis, SourceTree tree) {
        List<Fact> own = Stream.concat(
                        facts.setting(CONNECTION),
                        env(tree, DeploymentMethod.SYSTEMD)
                                .filter(source -> source.file()
                                        .location()
                                        .parent()
                                        .equals(facts.unit().directory()))
                                .flatMap(RedisAddresses::connection))
                .toList();
        // On which port the machine's own Redis listens only a description tells; without one the first address does.
        String port = Described.in(tree)
                .map(described -> described.deployment().redis().port().toString())
                .or(() -> own.stream()
                        .flatMap(fact -> endpoints(fact.value()))
                        .findFirst()
                        .map(endpoint -> endpoint.port().toString()))
                .orElse(USUAL_PORT);
        return new RedisAddresses(LOOPBACK, port, redis.place(), own);
    }

    private static Stream<EnvSource> env(SourceTree tree, DeploymentMethod method) {
        return tree.sources(EnvSource.class).filter(source -> source.method() == method);
    }

    private static Stream<Fact> connection(EnvSource source) {
        return source.env().assignments().stream()
                .filter(assignment -> assignment.name().equals(CONNECTION))
                .map(assignment -> new Fact(assignment.value(), source.at(assignment.valuePosition())));
    }

    private static String port(YamlValue command) {
        String words = command.text()
                .orElseGet(() ->
                        command.items().flatMap(word -> word.scalar().stream()).collect(Collectors.joining(" ")));
        Matcher option = PORT_OPTION.matcher(words);
        return option.find() ? option.group(1) : USUAL_PORT;
    }
}
