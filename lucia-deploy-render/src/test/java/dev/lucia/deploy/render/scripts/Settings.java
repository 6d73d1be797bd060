package dev.lucia.deploy.render.scripts;

import dev.lucia.deploy.model.envfile.EnvDialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Good settings of Lucia, whose secrets bear a mark, and changes of them. */
record Settings(EnvDialect dialect, Map<String, String> values) {
    /** What stands in every secret and nowhere else. */
    static final String MARK = "MARKED-SECRET";

    static final String TOKEN = MARK + "-token-0123456789abcdef0123456789";
    static final String KEY = "sk-proj-" + MARK + "-0123456789";

    static Settings good(EnvDialect dialect) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("HomeAssistant__BaseUrl", "http://192.168.1.100:8123");
        values.put("HomeAssistant__AccessToken", TOKEN);
        values.put("OpenAI__ApiKey", KEY);
        values.put("OpenAI__ModelId", "gpt-4o");
        values.put("OpenAI__EmbeddingModelId", "text-embedding-3-small");
        values.put("Redis__Password", MARK + " 'p\"a$s #s\\ é");
        return new Settings(dialect, values);
    }

    /** The same with another value. */
    Settings with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Settings(dialect, changed);
    }

    /** The same without a name. */
    Settings without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new Settings(dialect, changed);
    }

    String text() {
        return values.entrySet().stream()
                .map(entry -> dialect.assignment(entry.getKey(), entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** Writes them, for their owner only. */
    Path write(Path file) {
        return write(file, text());
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
