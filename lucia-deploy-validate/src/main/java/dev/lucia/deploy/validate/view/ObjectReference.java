package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.validate.source.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an object names another that must be there.
 *
 * @param from the object
 * @param kind the kind of the other
 * @param name the name of the other, a text
 * @param key a key that the other must hold; no value where none is named
 * @param optional whether the other may be missing
 */
public record ObjectReference(KubernetesObject from, String kind, YamlValue name, YamlValue key, boolean optional) {
    // Every namespace has them.
    private static final Set<String> ALWAYS_THERE = Set.of("ServiceAccount/default", "ConfigMap/kube-root-ca.crt");

    /** All that an object names. */
    public static Stream<ObjectReference> of(KubernetesObject object) {
        Finder finder = new Finder(object);
        object.workload().ifPresent(finder::workload);
        if (object.is("Ingress")) {
            finder.ingress();
        } else if (object.is("StatefulSet")) {
            finder.add("Service", object.root().at("spec", "serviceName"));
        } else if (object.is("HorizontalPodAutoscaler")) {
            YamlValue target = object.root().at("spec", "scaleTargetRef");
            target.at("kind").text().ifPresent(kind -> finder.add(kind, target.at("name")));
        }
        return finder.found.stream();
    }

    /** Collects the references of one object. */
    private static final class Finder {
        private final KubernetesObject object;
        private final List<ObjectReference> found = new ArrayList<>();

        Finder(KubernetesObject object) {
            this.object = object;
        }

        void workload(Workload workload) {
            YamlValue pod = workload.pod();
            workload.containers().forEach(this::container);
            pod.at("volumes").items().forEach(this::volume);
            add("ServiceAccount", pod.at("serviceAccountName"));
        }

        private void container(Container container) {
            container.value().at("envFrom").items().forEach(from -> {
                named("ConfigMap", from.at("configMapRef"), "name");
                named("Secret", from.at("secretRef"), "name");
            });
            container
                    .value()
                    .at("env")
                    .items()
                    .map(variable -> variable.at("valueFrom"))
                    .forEach(from -> {
                        named("ConfigMap", from.at("configMapKeyRef"), "name");
                        named("Secret", from.at("secretKeyRef"), "name");
                    });
        }

        private void volume(YamlValue volume) {
            named("ConfigMap", volume.at("configMap"), "name");
            named("Secret", volume.at("secret"), "secretName");
            add("PersistentVolumeClaim", volume.at("persistentVolumeClaim", "claimName"));
            volume.at("projected", "sources").items().forEach(source -> {
                named("ConfigMap", source.at("configMap"), "name");
                named("Secret", source.at("secret"), "name");
            });
        }

        void ingress() {
            // cert-manager makes the Secrets of such an Ingress.
            Optional<String> maker = object.root().at("metadata", "annotations").keys().stream()
                    .filter(key -> key.startsWith("cert-manager.io/") || key.equals("kubernetes.io/tls-acme"))
                    .findFirst();
            if (maker.isEmpty()) {
                object.root().at("spec", "tls").items().forEach(tls -> add("Secret", tls.at("secretName")));
            }
        }

        void add(String kind, YamlValue name) {
            add(kind, name, name.at("key"), false);
        }

        private void named(String kind, YamlValue reference, String key) {
            boolean optional = reference.at("optional").isTrue();
            add(kind, reference.at(key), reference.at("key"), optional);
            reference.at("items").items().forEach(item -> add(kind, reference.at(key), item.at("key"), optional));
        }

        private void add(String kind, YamlValue name, YamlValue key, boolean optional) {
            name.text()
                    .filter(text -> !text.isEmpty() && !ALWAYS_THERE.contains(kind + "/" + text))
                    .ifPresent(text -> found.add(new ObjectReference(object, kind, name, key, optional)));
        }
    }
}
