package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.model.value.Suggestion;
import dev.lucia.deploy.validate.view.KubernetesObject;
import dev.lucia.deploy.validate.view.KubernetesSet;
import java.util.List;

/** Says which objects there are to refer to. */
final class References {
    private References() {}

    static String remedy(KubernetesSet set, String kind, String name) {
        List<String> names = set.all(kind).map(KubernetesObject::name).sorted().toList();
        String didYouMean = Suggestion.didYouMean(name, names).strip();
        if (!didYouMean.isEmpty()) {
            return didYouMean;
        }
        return names.isEmpty()
                ? "Add it to these manifests."
                : "Add it, or name one that is there: " + String.join(", ", names) + ".";
    }
}
