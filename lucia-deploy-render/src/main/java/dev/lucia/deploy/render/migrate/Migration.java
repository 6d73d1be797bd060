package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.Placeholder;
import dev.lucia.deploy.model.setting.Setting;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Secret;
import java.util.ArrayList;
import java.util.List;

/**
 * From the files of one way of running Lucia to the file of another. Immutable and thread-safe; a pure function.
 *
 * <p>Values arrive as their old reader hands them to Lucia, which for a Compose file is after {@code $} was replaced. An
 * address of the machine that Lucia runs on, or of the Redis that comes with it, becomes what the new place calls it:
 * {@code redis:6379}, {@code lucia-redis:6379} and {@code localhost:6379} are the same Redis. Where Lucia listens follows
 * the description.
 */
public final class Migration {
    private final Deployment deployment;
    private final SettingsFormat from;
    private final SettingsFormat to;

    private Migration(Deployment deployment, SettingsFormat from, SettingsFormat to) {
        this.deployment = deployment;
        this.from = from;
        this.to = to;
    }

    /**
     * The migration between two kinds of files of one deployment.
     *
     * @param deployment knows the settings, the ports, and the Redis
     * @param from what the files are
     * @param to what the new file is to be
     * @throws InvalidValueException where both are the same
     */
    public static Migration of(Deployment deployment, SettingsFormat from, SettingsFormat to) {
        if (from == to) {
            throw new InvalidValueException(
                    "Both sides of the migration are '" + from.text() + "'", "Name two different kinds of files.");
        }
        return new Migration(deployment, from, to);
    }

    /**
     * Migrates the settings of files that belong together; where two give one setting, the later wins.
     *
     * @throws MigrationException with everything that can not travel
     */
    public Migrated migrate(List<SettingsSource> files) {
        Remarks remarks = new Remarks();
        SettingValues read = seen(from.reader().read(files, remarks));
        noteUnknown(read, remarks);
        Adaptation adaptation = new Adaptation(deployment, from, to, remarks);
        SettingValues values = completed(adaptation.of(read));
        for (SettingName name : values.names()) {
            to.writer().check(deployment, name, text(values, name), remarks);
        }
        if (!remarks.problems().isEmpty()) {
            throw new MigrationException(remarks.problems());
        }
        return new Migrated(
                Secret.of(to.writer().write(deployment, values)),
                values,
                adaptation.changes(),
                toFillIn(read, values),
                remarks.notes());
    }

    // Where a variable is empty, docker-compose.yml takes the default, or asks for a value: it is as good as absent.
    private SettingValues seen(SettingValues read) {
        SettingValues seen = SettingValues.empty();
        for (SettingName name : read.names()) {
            String value = text(read, name);
            boolean absent = from == SettingsFormat.DOCKER
                    && value.isEmpty()
                    && deployment.catalog().find(name).isPresent();
            seen = absent ? seen : seen.with(name, value);
        }
        return seen;
    }

    // A file that stands alone says everything, so that no reader falls back on a default of its own.
    private SettingValues completed(SettingValues values) {
        SettingValues whole = values;
        for (Setting setting : deployment.catalog().settings()) {
            if (!values.contains(setting.name()) && (to.writer().isWhole() || setting.required())) {
                whole = whole.with(setting.name(), deployment.example(setting, to.method()));
            }
        }
        return whole;
    }

    private List<SettingName> toFillIn(SettingValues read, SettingValues values) {
        List<SettingName> names = new ArrayList<>();
        for (SettingName name : values.names()) {
            if (Placeholder.isIn(text(values, name)) || isExample(read, name) || isMissing(values, name)) {
                names.add(name);
            }
        }
        return names;
    }

    private boolean isMissing(SettingValues values, SettingName name) {
        return text(values, name).isEmpty()
                && deployment.catalog().find(name).filter(Setting::required).isPresent();
    }

    private boolean isExample(SettingValues read, SettingName name) {
        return !read.contains(name)
                && deployment
                        .catalog()
                        .find(name)
                        .filter(setting ->
                                deployment.value(setting, to.method()).isEmpty())
                        .isPresent();
    }

    private void noteUnknown(SettingValues read, Remarks remarks) {
        for (SettingName name : read.names()) {
            if (deployment.catalog().find(name).isEmpty()) {
                remarks.note(Migrated.shown(name) + " is none of the deployment's settings and travels as it is.");
            }
        }
    }

    private static String text(SettingValues values, SettingName name) {
        return values.find(name).map(Secret::reveal).orElseThrow();
    }
}
