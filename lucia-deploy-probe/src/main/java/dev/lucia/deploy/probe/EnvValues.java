package dev.lucia.deploy.probe;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvFile;
import dev.lucia.deploy.model.envfile.EnvProblem;
import dev.lucia.deploy.model.setting.SettingCatalog;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings that stand in an env file and in environment variables; a variable goes before the file. */
final class EnvValues {
    private static final int MOST_BYTES = 1 << 20;

    private EnvValues() {}

    static SettingValues read(@Nullable Path file, EnvDialect dialect, Map<String, String> environment) {
        SettingValues values = SettingValues.empty();
        for (Map.Entry<String, String> entry :
                (file == null ? Map.<String, String>of() : ofFile(file, dialect, environment)).entrySet()) {
            values = values.with(SettingName.of(entry.getKey()), entry.getValue());
        }
        for (String name : SettingCatalog.standard().names()) {
            String value = environment.get(name);
            values = value == null || value.isEmpty() ? values : values.with(SettingName.of(name), value);
        }
        return values;
    }

    private static Map<String, String> ofFile(Path file, EnvDialect dialect, Map<String, String> environment) {
        EnvFile read = dialect.parse(bytes(file), name -> Optional.ofNullable(environment.get(name)));
        if (read.refused()) {
            throw new WrongUseException(read.problems().stream()
                    .filter(problem -> problem.effect() == EnvProblem.Effect.REFUSED)
                    .map(problem -> file + ":" + problem.position() + ": The reader of the "
                            + dialect.name().toLowerCase(Locale.ROOT) + " dialect refuses the file: "
                            + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".")
                    .collect(Collectors.joining("\n")));
        }
        return read.values();
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw notRead(file, "is larger than 1 MiB.");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw notRead(file, "is not there.");
        } catch (IOException e) {
            throw notRead(
                    file,
                    Files.isDirectory(file)
                            ? "is a directory."
                            : "cannot be read: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static WrongUseException notRead(Path file, String why) {
        return new WrongUseException("The env file " + Quoted.path(file.toString()) + " " + why);
    }
}
