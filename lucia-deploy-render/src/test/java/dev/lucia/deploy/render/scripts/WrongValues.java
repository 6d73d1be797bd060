package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.setting.Setting;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values near the border of what each setting takes, some within and some without; the same for the same seed. */
final class WrongValues {
    private static final List<String> URLS = List.of(
            "http://",
            "https://",
            "HTTP://",
            "http:/",
            "ftp://",
            "",
            "h",
            "ha",
            "home-assistant",
            "-a",
            "a-",
            "a_b",
            "1",
            "256",
            ".",
            "..",
            "1.2.3.4",
            "1.2.3.4.5",
            "1.2.3",
            "256.1.1.1",
            "01.2.3.4",
            "a.1",
            "1.a",
            "localhost",
            "[::1]",
            "[::]",
            "[1::2]",
            "[1:2:3:4:5:6:7:8]",
            "[1:2:3:4:5:6:7]",
            "[1::2::3]",
            "[::1.2.3.4]",
            "[fe80::1%eth0]",
            "[fe80::1%]",
            "[g::1]",
            "[",
            "]",
            "[]",
            "[:1]",
            "[1:]",
            "[12345::]",
            ":",
            ":0",
            ":1",
            ":65535",
            ":65536",
            ":080",
            ":8123",
            ":99999999999",
            ":a",
            "/",
            "/v1",
            "/a b",
            "/ü",
            "/%41",
            "/%4",
            "/%",
            "/[",
            "?q",
            "?[]",
            "#f",
            "#f#g",
            "#",
            "\"",
            "<",
            "\\",
            "^",
            "`",
            "{",
            "|",
            "~",
            "'",
            "(",
            ";",
            "@",
            "u:p@",
            "$",
            "&",
            "+",
            ",",
            "!",
            "*",
            "=",
            "YOUR_HA_IP",
            "example.com",
            "xxx",
            "TODO",
            "/TODOs",
            "api.openai.com",
            "me.openai.azure.com",
            ":11434",
            ":1234");
    private static final List<String> CONNECTIONS = List.of(
            "redis",
            ":6379",
            ":0",
            ":65535",
            ":65536",
            ":99999",
            ":123456",
            ",",
            ",,",
            "ssl=true",
            "=",
            "name=a b",
            "password=x",
            "PassWord",
            "@",
            "://",
            " ",
            "\t",
            "\u2003",
            "\u00a0",
            "[::1]",
            "[g]",
            "a.b-c_d",
            "ü",
            "localhost",
            "redis:6379");
    private static final List<String> ADDRESSES = List.of(
            "http://",
            "https://",
            "+",
            "*",
            "localhost",
            "[::]",
            "[]",
            ":8080",
            ":0",
            ":70000",
            ":",
            "/",
            "//",
            ";",
            ";;",
            "@",
            "a_b",
            " ",
            "http://+:8080",
            "https://*:8443");
    private static final List<String> HEADERS =
            List.of("key=value", "=", ",", "a", " ", "a=b=c", "\t", "a b=c", "\u2003", "x=", "=x", "a=b,c=d");
    // No letter beyond ASCII, for Java 17 and 25 do not agree on whether a word ends before one.
    private static final List<String> WORDS = List.of(
            "a",
            "ab",
            "0123456789",
            "sk-proj-",
            "ollama",
            "lm-studio",
            " ",
            "\t",
            "\u00a0",
            "\u2003",
            "\ufeff",
            "\u200b",
            "🏠",
            "YOUR_KEY",
            "Your-Key",
            "yours",
            "change_me",
            "CHANGEME",
            "changes",
            "<token>",
            "<1>",
            "xxx",
            "xXxX",
            "xx",
            "TODO",
            "todo",
            "'",
            "\"",
            "\\",
            "$",
            "#",
            "example.com",
            "example.community");
    private static final List<String> CHOICES = List.of(
            "Information",
            "information",
            "Info",
            "Warn",
            "Warning",
            "Trace",
            "Tracee",
            "Debg",
            "",
            "None ",
            "Critical",
            "Prod",
            "Production",
            "production",
            "Stage",
            "Development",
            "grpc",
            "GRPC",
            "http",
            "http/protobuf",
            "protobuf",
            "a",
            "\u0007",
            "ü",
            "Information,",
            "xx".repeat(100),
            "🏠".repeat(130));

    private final Random random;

    WrongValues(long seed) {
        random = new Random(seed);
    }

    String next(Setting setting) {
        return switch (Kind.of(setting)) {
            case URL, OPTIONAL_URL -> url();
            case REDIS_CONNECTION -> joined(CONNECTIONS, 4);
            case LISTEN_URLS -> joined(ADDRESSES, 4);
            case HEADER_LIST -> joined(HEADERS, 3);
            case CHOICE -> joined(CHOICES, 1);
            case WORD, TOKEN, API_KEY, NON_EMPTY, TEXT -> joined(WORDS, 7);
        };
    }

    private String url() {
        String start =
                random.nextInt(4) == 0 ? "" : List.of("http://", "https://a").get(random.nextInt(2));
        return random.nextInt(300) == 0 ? start + "a".repeat(2048) : start + joined(URLS, 4);
    }

    private String joined(List<String> parts, int most) {
        return IntStream.range(0, most == 1 ? 1 : random.nextInt(most + 1))
                .mapToObj(i -> parts.get(random.nextInt(parts.size())))
                .collect(Collectors.joining());
    }
}
