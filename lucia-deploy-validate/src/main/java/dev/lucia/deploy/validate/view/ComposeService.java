package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.YamlValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service of a Compose project.
 *
 * @param name its name
 * @param parts what each file says of it, the later laid over the earlier; at least one
 */
public record ComposeService(String name, List<YamlValue> parts) {
    private static final Set<String> REDIS =
            Set.of("redis", "valkey", "redis-stack", "redis-stack-server", "redis-stack-redisearch", "keydb");

    public ComposeService {
        parts = List.copyOf(parts);
    }

    /** What the last file that says something says; a value that is not present where none does. */
    public YamlValue at(String... keys) {
        return all(keys)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> parts.get(0).at(keys));
    }

    /** What each file says that says something. */
    public Stream<YamlValue> all(String... keys) {
        return parts.stream().map(part -> part.at(keys)).filter(YamlValue::isPresent);
    }

    /** Whether it takes over what another service says, perhaps of a file that is not looked at. */
    public boolean extendsAnother() {
        return at("extends").isPresent();
    }

    /** The profiles that it runs in; empty for one that always does. */
    public Set<String> profiles() {
        return all("profiles")
                .flatMap(YamlValue::items)
                .flatMap(profile -> profile.text().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is a Redis, or one of the servers that speak its protocol. */
    public boolean isRedis() {
        return isRedis(name)
                || at("image").text().filter(image -> isRedis(nameOf(image))).isPresent();
    }

    /** The image, where it is named. */
    public Optional<YamlValue> image() {
        return Optional.of(at("image")).filter(image -> image.text().isPresent());
    }

    private static boolean isRedis(String name) {
        return REDIS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String nameOf(String image) {
        return image.replaceFirst("@.*", "").replaceFirst(".*/", "").replaceFirst(":.*", "");
    }
}
