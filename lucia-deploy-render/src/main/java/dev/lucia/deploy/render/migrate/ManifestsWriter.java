package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.render.template.Templates;

/** Writes the ConfigMap and the Secret, whole, in one file. */
final class ManifestsWriter implements SettingsWriter {
    private static final Templates TEMPLATES = Templates.of("migrate");

    @Override
    public boolean isWhole() {
        return true;
    }

    // The pods take every key of both objects for a variable, and what nobody knows goes into the Secret.
    @Override
    public void check(Deployment deployment, SettingName name, String value, Remarks remarks) {}

    @Override
    public String write(Deployment deployment, SettingValues values) {
        return TEMPLATES
                .file("settings.local.yaml", ClusterValues.view(deployment, values))
                .content();
    }
}
