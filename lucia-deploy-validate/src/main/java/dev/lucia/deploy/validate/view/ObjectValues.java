package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.value.DnsLabel;
import dev.lucia.deploy.model.value.DnsSubdomain;
import dev.lucia.deploy.model.value.InvalidValueException;
import dev.lucia.deploy.model.value.Quoted;
import dev.lucia.deploy.validate.schema.SchemaProblem;
import dev.lucia.deploy.validate.schema.SchemaProblem.Kind;
import dev.lucia.deploy.validate.source.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the API server asks of objects besides their types: that they have a name and a spec, and which names there are. */
final class ObjectValues {
    private static final Set<String> NEED_SPEC = Set.of(
            "CronJob",
            "DaemonSet",
            "Deployment",
            "HorizontalPodAutoscaler",
            "Ingress",
            "Job",
            "LimitRange",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "Pod",
            "ReplicaSet",
            "Service",
            "StatefulSet");
    // Their names are segments of paths, such as system:node.
    private static final Set<String> FREELY_NAMED = Set.of("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding");
    private static final Pattern SERVICE = Pattern.compile("[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern LABEL_KEY = Pattern.compile(
            "(?:[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
    private static final Pattern LABEL_VALUE = Pattern.compile("(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");
    private static final String LABELS =
            "At most 63 letters, digits, '-', '_' and '.', the first and the last a letter or digit.";

    private final List<SchemaProblem> found = new ArrayList<>();
    private final KubernetesObject object;

    private ObjectValues(KubernetesObject object) {
        this.object = object;
    }

    static List<SchemaProblem> problems(KubernetesObject object) {
        ObjectValues values = new ObjectValues(object);
        values.parts();
        values.name();
        values.namespace();
        values.labels(object.root().at("metadata", "labels"));
        object.workload()
                .filter(workload ->
                        !workload.template().pointer().equals(object.root().pointer()))
                .ifPresent(workload -> values.labels(workload.template().at("metadata", "labels")));
        values.found.addAll(PodValues.problems(object));
        return values.found;
    }

    private void parts() {
        YamlValue root = object.root();
        YamlValue metadata = root.at("metadata");
        boolean isNamed = has(metadata, "name") || has(metadata, "generateName");
        if (!has(root, "metadata")) {
            missing(root, "metadata", "Add it, with the 'name' of the object.");
        } else if (metadata.node().isObject() && !isNamed) {
            missing(metadata, "name", "Add it; names are what other objects refer to.");
        }
        if (NEED_SPEC.contains(object.kind()) && !has(root, "spec")) {
            missing(root, "spec", "Add it; it says what a " + object.kind() + " is to be like.");
        }
    }

    private static boolean has(YamlValue mapping, String key) {
        return !mapping.node().path(key).isMissingNode()
                && !mapping.at(key).node().isNull();
    }

    private void missing(YamlValue mapping, String key, String remedy) {
        found.add(new SchemaProblem(
                Kind.REQUIRED,
                mapping.key().equals("metadata") ? mapping.keyPlace() : mapping.startPlace(),
                "'" + key + "' is missing in this " + object.kind() + ".",
                remedy));
    }

    private void name() {
        YamlValue name = object.root().at("metadata", "name");
        if (object.is("Service")) {
            name.text()
                    .filter(text -> !SERVICE.matcher(text).matches())
                    .ifPresent(
                            text -> found.add(
                                    new SchemaProblem(
                                            Kind.VALUE,
                                            name.place(),
                                            "Invalid name " + Quoted.of(text) + " of a Service.",
                                            "Use 1 to 63 lower-case letters, digits and '-', starting with a letter, for example 'lucia'.")));
        } else if (!FREELY_NAMED.contains(object.kind())) {
            check(name, object.is("Namespace") ? DnsLabel::of : DnsSubdomain::of);
        }
    }

    private void namespace() {
        check(object.root().at("metadata", "namespace"), DnsLabel::of);
    }

    private void check(YamlValue value, Consumer<String> parser) {
        try {
            value.text().ifPresent(parser);
        } catch (InvalidValueException e) {
            found.add(new SchemaProblem(Kind.VALUE, value.place(), e.fact() + ".", e.remedy()));
        }
    }

    private void labels(YamlValue labels) {
        for (String key : labels.keys()) {
            YamlValue label = labels.at(key);
            if (!LABEL_KEY.matcher(key).matches()) {
                found.add(new SchemaProblem(
                        Kind.VALUE,
                        label.keyPlace(),
                        "Invalid name of a label: " + Quoted.key(key) + ".",
                        LABELS + " A domain and '/' may stand before it."));
            }
            label.text()
                    .filter(text -> !LABEL_VALUE.matcher(text).matches())
                    .ifPresent(text -> found.add(new SchemaProblem(
                            Kind.VALUE,
                            label.place(),
                            "Invalid value " + Quoted.of(text) + " of the label " + Quoted.key(key) + ".",
                            LABELS)));
        }
    }
}
