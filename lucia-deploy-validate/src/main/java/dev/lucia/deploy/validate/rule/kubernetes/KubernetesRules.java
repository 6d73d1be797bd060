package dev.lucia.deploy.validate.rule.kubernetes;

import dev.lucia.deploy.validate.rule.Rule;
import java.util.List;

/** The rules of this family. */
public final class KubernetesRules {
    /** All of them, in the order of the reference. */
    public static final List<Rule> ALL = List.of(
            new UnknownField(),
            new WrongType(),
            new RequiredField(),
            new WrongValue(),
            new UnknownKind(),
            new SelectorLabels(),
            new ServiceSelectsNothing(),
            new ServiceSelectsSeveral(),
            new ServicePort(),
            new IngressBackend(),
            new ReferenceMissing(),
            new RequestsAboveLimits(),
            new ProbePort(),
            new PdbBlocksDrain(),
            new PrivilegedContainer(),
            new RootContainer(),
            new MissingLimits(),
            new LatestTag(),
            new MutableImage(),
            new WritableRoot(),
            new HostNamespace(),
            new DuplicateVariable(),
            new NamespaceMismatch(),
            new RemovedApiVersion());

    private KubernetesRules() {}
}
