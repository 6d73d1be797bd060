package dev.lucia.deploy.validate.view;

import dev.lucia.deploy.model.Deployment;
import dev.lucia.deploy.model.DeploymentReader;
import dev.lucia.deploy.model.InvalidDeploymentException;
import dev.lucia.deploy.model.Problem;
import dev.lucia.deploy.validate.source.SourceKind;
import dev.lucia.deploy.validate.source.SourceTree;
import dev.lucia.deploy.validate.source.YamlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The deployment descriptions of a tree.
 *
 * @param deployments those that are valid, by path
 * @param problems what is wrong with the others
 */
public record Descriptions(List<Deployment> deployments, List<Problem> problems) {
    public Descriptions {
        deployments = List.copyOf(deployments);
        problems = List.copyOf(problems);
    }

    /** The descriptions of a tree. */
    public static Descriptions of(SourceTree tree) {
        return tree.view(Descriptions.class, Descriptions::read);
    }

    /** What the other files were made from, where that is clear: the only description of the tree. */
    public Optional<Deployment> only() {
        return deployments.size() == 1 ? Optional.of(deployments.get(0)) : Optional.empty();
    }

    private static Descriptions read(SourceTree tree) {
        List<Deployment> deployments = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (YamlSource source : tree.yaml(SourceKind.DESCRIPTION).toList()) {
            try {
                deployments.add(new DeploymentReader()
                        .read(source.file().text(), source.file().path()));
            } catch (InvalidDeploymentException e) {
                problems.addAll(e.problems());
            }
        }
        return new Descriptions(deployments, problems);
    }
}
