package dev.lucia.deploy.render.migrate;

import dev.lucia.deploy.model.setting.SettingValues;
import dev.lucia.deploy.render.kubernetes.ClusterSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads values files of the chart; several are laid over each other. */
final class HelmReader implements SettingsReader {
    private static final Set<String> SETTINGS =
            Set.of("config", "secrets", "extraEnv", "extraEnvFrom", "existingSecret");
    // A truth value that stands among the secrets.
    private static final String SWITCH = "failOnPlaceholder";

    @Override
    public SettingValues read(List<SettingsSource> files, Remarks remarks) {
        Gathering gathering = new Gathering(remarks);
        for (SettingsSource file : files) {
            List<YamlSource> documents = YamlSource.of(file, remarks);
            if (documents.size() > 1) {
                remarks.problem(file.name() + ": a values file is one document. Take the '---' out.");
            } else {
                documents.forEach(document -> read(document, gathering, remarks));
            }
        }
        return gathering.values();
    }

    private static void read(YamlSource values, Gathering gathering, Remarks remarks) {
        refuseWhatStandsElsewhere(values, remarks);
        noteWhatStaysBehind(values, remarks);
        values.texts("/config", (place, name, value) -> {
            if (!value.isEmpty() || !ClusterSettings.follows(name)) {
                gathering.take(place, name, value);
            }
        });
        values.texts("/secrets", gathering::take, SWITCH);
        JsonNode extra = values.at("/extraEnv");
        for (int i = 0; i < extra.size(); i++) {
            takeExtra(values, "/extraEnv/" + i, gathering, remarks);
        }
    }

    private static void takeExtra(YamlSource values, String pointer, Gathering gathering, Remarks remarks) {
        JsonNode name = values.at(pointer + "/name");
        JsonNode value = values.at(pointer + "/value");
        if (!name.isString() || !value.isString()) {
            remarks.problem(values.place(pointer)
                    + ": the value of this variable is no text in this file. Write 'name' and 'value', or take it out of a"
                    + " copy of the file and carry it over by hand.");
        } else if (value.stringValue().contains("$(")) {
            remarks.problem(values.place(pointer)
                    + ": Kubernetes replaces '$(' in this value. Write what it stands for into a copy of the file.");
        } else {
            gathering.take(values.place(pointer), name.stringValue(), value.stringValue());
        }
    }

    private static void refuseWhatStandsElsewhere(YamlSource values, Remarks remarks) {
        if (!values.at("/existingSecret").asString("").isEmpty()) {
            remarks.problem(values.place("/existingSecret")
                    + ": the secrets stand in a Secret of the cluster, not in this file. Take 'existingSecret' out of a copy"
                    + " of the file, and write them there under 'secrets'.");
        }
        if (values.at("/extraEnvFrom").size() > 0) {
            remarks.problem(values.place("/extraEnvFrom")
                    + ": variables stand in other objects of the cluster, not in this file. Take 'extraEnvFrom' out of a copy"
                    + " of the file, and write them there under 'extraEnv'.");
        }
    }

    private static void noteWhatStaysBehind(YamlSource values, Remarks remarks) {
        List<String> others = values.document()
                .root()
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> !SETTINGS.contains(key))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            remarks.note(values.file() + ": no settings of Lucia, and so not migrated: " + String.join(", ", others)
                    + ". They describe the deployment: set what you need in the description, and regenerate.");
        }
    }
}
