package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.render.template.Templates;

/** Writes a values file that is laid over those of the chart. */
final class HelmWriter implements SettingsWriter {
    private static final Templates TEMPLATES = Templates.of("migrate");

    @Override
    public boolean isWhole() {
        return false;
    }

    // The chart's schema takes no name that it does not know, and extraEnv would show a secret in the Deployment.
    @Override
    public void check(Deployment deployment, SettingName name, String value, Remarks remarks) {
        if (deployment.catalog().find(name).isEmpty()) {
            remarks.problem(Migrated.shown(name)
                    + " is no value of the chart. Add it to application.extraSettings in the description, a secret with a"
                    + " placeholder, and regenerate; or take it out.");
        }
    }

    @Override
    public String write(Deployment deployment, SettingValues values) {
        return TEMPLATES
                .file("values.local.yaml", ClusterValues.view(deployment, values))
                .content();
    }
}
