package dev.lucia.deploy.validate.view;

import static java.util.stream.Collectors.toSet;

import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the Compose files beside an env file say of it.
 *
 * @param given the variables that they give a value of their own, or a default
 * @param replaced the names that they refer to
 * @param hostNetwork whether a service shares the network of the machine
 * @param ownOnly whether none hands the file on to a service, so that it holds what they themselves refer to
 */
record ComposeNeighbours(Set<String> given, Set<String> replaced, boolean hostNetwork, boolean ownOnly) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)");

    static ComposeNeighbours of(SourceTree tree, EnvSource env) {
        if (env.method() != DeploymentMethod.DOCKER) {
            return new ComposeNeighbours(Set.of(), Set.of(), false, false);
        }
        List<YamlSource> files = tree.yaml(SourceKind.COMPOSE)
                .filter(file -> file.file()
                        .location()
                        .parent()
                        .equals(env.file().location().parent()))
                .toList();
        return new ComposeNeighbours(
                services(files)
                        .flatMap(service -> ComposeVariable.of(service).stream())
                        .filter(ComposeVariable::hasValueOfItsOwn)
                        .map(ComposeVariable::name)
                        .collect(toSet()),
                files.stream()
                        .flatMap(file -> REFERENCE.matcher(file.file().text()).results())
                        .map(result -> result.group(1))
                        .collect(toSet()),
                services(files).anyMatch(service -> service.at("network_mode").is("host")),
                !files.isEmpty()
                        && services(files).noneMatch(service -> hands(env.file().name(), service)));
    }

    private static boolean hands(String envFile, YamlValue service) {
        YamlValue named = service.at("env_file");
        return Stream.concat(Stream.of(named), named.items())
                        .flatMap(entry -> Stream.of(entry, entry.at("path")))
                        .flatMap(path -> path.text().stream())
                        .anyMatch(path -> path.replaceFirst("^\\./", "").equals(envFile))
                || !ComposeVariable.of(service).stream().allMatch(ComposeVariable::hasValueOfItsOwn);
    }

    private static Stream<YamlValue> services(List<YamlSource> files) {
        return files.stream().flatMap(ComposeSettings::services);
    }
}
