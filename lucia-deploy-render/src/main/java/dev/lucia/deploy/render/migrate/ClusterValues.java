package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.setting.SettingName;
import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.model.value.Secret;
import dev.lucia.deploy.render.kubernetes.ClusterSettings;
import dev.lucia.deploy.render.kubernetes.ClusterSettings.Entry;
import dev.lucia.deploy.render.kubernetes.ClusterView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Migrated settings in the two groups of a cluster, for the templates. */
final class ClusterValues {
    private ClusterValues() {}

    /** The variables of the templates. The objects that this returns hold secrets, and show them. */
    static Map<String, Object> view(Deployment deployment, SettingValues values) {
        ClusterView cluster = ClusterView.of(deployment);
        ClusterSettings settings = cluster.settings();
        Map<String, Object> view = new HashMap<>();
        view.put("kubernetes", deployment.kubernetes());
        view.put("cluster", cluster);
        view.put("name", ManifestsReader.NAME);
        view.put("config", given(settings.config(), values));
        view.put("secrets", given(settings.secrets(), values));
        view.put("others", others(deployment, values));
        return view;
    }

    private static List<Entry> given(List<Entry> entries, SettingValues values) {
        return entries.stream()
                .filter(entry -> values.contains(entry.setting().name()))
                .map(entry -> {
                    String value = text(values, entry.setting().name());
                    // Only what the chart would work out itself is left to it.
                    boolean follows = entry.follows() && value.equals(entry.value());
                    return new Entry(entry.setting(), entry.comment(), value, follows);
                })
                .toList();
    }

    private static List<Map.Entry<String, String>> others(Deployment deployment, SettingValues values) {
        List<Map.Entry<String, String>> others = new ArrayList<>();
        for (SettingName name : values.names()) {
            if (deployment.catalog().find(name).isEmpty()) {
                others.add(Map.entry(name.text(), text(values, name)));
            }
        }
        return others;
    }

    private static String text(SettingValues values, SettingName name) {
        return values.find(name).map(Secret::reveal).orElseThrow();
    }
}
