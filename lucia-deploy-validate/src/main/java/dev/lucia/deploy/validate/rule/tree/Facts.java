package dev.lucia.deploy.validate.rule.tree;

import dev.lucia.deploy.model.setting.ListenUrls;
import dev.lucia.deploy.model.value.InvalidValueException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads facts out of facts: the port and the path of a URL, the image behind a reference. */
final class Facts {
    // Of the machine itself: health checks look there.
    private static final Pattern URL = Pattern.compile(
            "https?://(?:localhost|127\\.0\\.0\\.1|\\[::1]|0\\.0\\.0\\.0)(?::([0-9]{1,5}))?(/[^\\s\"'?#;|)]*)?");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*:?-([^${}]*)}");

    private Facts() {}

    static Fact image(Fact fact) {
        return new Fact(Images.normalized(fact.value()), fact.place());
    }

    /** The port that a list of URLs to listen on names, where it is one. */
    static Stream<Fact> listenPort(Fact urls) {
        try {
            ListenUrls parsed = ListenUrls.parse(urls.value());
            return parsed.ports().size() == 1
                    ? Stream.of(new Fact(parsed.ports().get(0).toString(), urls.place()))
                    : Stream.empty();
        } catch (InvalidValueException e) {
            return Stream.empty();
        }
    }

    static Stream<Fact> urlPort(Fact text) {
        Matcher url = URL.matcher(text.value());
        return url.find() && url.group(1) != null ? Stream.of(new Fact(url.group(1), text.place())) : Stream.empty();
    }

    static Stream<Fact> urlPath(Fact text) {
        Matcher url = URL.matcher(text.value());
        return url.find()
                ? Stream.of(new Fact(Optional.ofNullable(url.group(2)).orElse("/"), text.place()))
                : Stream.empty();
    }

    /** The value of {@code NAME=value}, where it is of that name. */
    static Stream<Fact> assigned(Fact assignment, String name) {
        return assignment.value().startsWith(name + "=")
                ? Stream.of(new Fact(assignment.value().substring(name.length() + 1), assignment.place()))
                : Stream.empty();
    }

    /** A text of a Compose file with the defaults of its variables; empty where one has none. */
    static Optional<String> withDefaults(String text) {
        String resolved = DEFAULT.matcher(text).replaceAll("$1");
        return Optional.of(resolved).filter(all -> !all.replace("$$", "").contains("$"));
    }
}
