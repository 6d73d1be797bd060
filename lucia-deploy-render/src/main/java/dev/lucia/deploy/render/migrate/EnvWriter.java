package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.render.setting.EnvExample;
import dev.lucia.deploy.render.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes an env file in one of the two dialects. */
final class EnvWriter implements SettingsWriter {
    private static final Templates TEMPLATES = Templates.of("migrate");

    private final EnvDialect dialect;

    EnvWriter(EnvDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public void check(Deployment deployment, SettingName name, String value, Remarks remarks) {
        try {
            String line = dialect.assignment(name.text(), value);
            if (line.indexOf('\r') >= 0) {
                remarks.problem(Migrated.shown(name)
                        + " holds a carriage return, which this file has no sign for. Take it out.");
            }
        } catch (InvalidValueException e) {
            remarks.problem(Migrated.shown(name) + " can not stand in this file: " + e.remedy());
        }
    }

    @Override
    public String write(Deployment deployment, SettingValues values) {
        DeploymentMethod method = dialect == EnvDialect.COMPOSE ? DeploymentMethod.DOCKER : DeploymentMethod.SYSTEMD;
        EnvExample env = EnvExample.of(deployment, method, dialect, setting -> text(values, setting.name()));
        List<String> others = new ArrayList<>();
        for (SettingName name : values.names()) {
            if (deployment.catalog().find(name).isEmpty()) {
                others.add(dialect.assignment(name.text(), text(values, name)));
            }
        }
        String reader = dialect == EnvDialect.COMPOSE ? "Docker Compose" : "systemd";
        return TEMPLATES
                .file("settings.env", Map.of("env", env, "others", others, "reader", reader))
                .content();
    }

    private static String text(SettingValues values, SettingName name) {
        return values.find(name).map(Secret::reveal).orElseThrow();
    }
}
