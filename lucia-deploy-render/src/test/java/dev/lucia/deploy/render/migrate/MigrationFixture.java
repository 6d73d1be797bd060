package dev.lucia.deploy.render.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.render.Repository;
import java.util.Arrays;
import java.util.List;

/** Migrations of the reference deployment, from texts in the place of files. */
abstract class MigrationFixture {
    static final Deployment REFERENCE = Repository.reference();

    static Migrated migrate(SettingsFormat from, SettingsFormat to, String... texts) {
        return migrate(REFERENCE, from, to, texts);
    }

    static Migrated migrate(Deployment deployment, SettingsFormat from, SettingsFormat to, String... texts) {
        return Migration.of(deployment, from, to)
                .migrate(Arrays.stream(texts)
                        .map(text -> SettingsSource.of("file", text.getBytes(UTF_8)))
                        .toList());
    }

    static String value(Migrated migrated, String name) {
        return migrated.values().find(SettingName.of(name)).map(Secret::reveal).orElse("absent");
    }

    static List<String> problems(SettingsFormat from, SettingsFormat to, String... texts) {
        return assertThrows(MigrationException.class, () -> migrate(from, to, texts))
                .problems();
    }
}
