package dev.lucia.deploy.model;

import dev.lucia.deploy.model.source.YamlDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a description, YAML 1.2 of at most {@value #MAX_BYTES} bytes, into a {@link Deployment}.
 *
 * <p>A property that is left out has its default. Whatever is wrong is found in one pass and reported together, each problem
 * with its line and column. Instances are immutable and may be shared between threads.
 */
public final class DeploymentReader {
    /** The largest description that is read: one mebibyte. */
    public static final int MAX_BYTES = 1 << 20;

    /**
     * Reads a file.
     *
     * @throws InvalidDeploymentException with everything that is wrong, also where the file can not be read
     */
    public Deployment read(Path file) {
        String name = file.toString();
        return read(DescriptionFile.text(file, name), name);
    }

    /**
     * Reads a text.
     *
     * @param text the description
     * @param source what the problems call it: a file name, or what stands for one
     * @throws InvalidDeploymentException with everything that is wrong
     */
    public Deployment read(String text, String source) {
        YamlDocument document = DescriptionText.parse(text, source);
        Refusals refusals = new Refusals(source, document);
        new DescriptionWalk(refusals).walk(document.root());
        SoundValues sound = new SoundValues(document.root(), refusals.pointers());
        List<Problem> problems = new ArrayList<>(refusals.problems());
        try {
            Deployment deployment = Defaults.bind(sound.root());
            if (problems.isEmpty()) {
                return deployment;
            }
        } catch (InvalidDeploymentException e) {
            // A default that stands in for a refused value proves nothing.
            e.disagreements().stream()
                    .filter(found -> !found.concerns(refusals.pointers()))
                    .map(found -> located(found.problem(), source, document, sound))
                    .forEach(problems::add);
        }
        throw new InvalidDeploymentException(problems);
    }

    private static Problem located(Problem problem, String source, YamlDocument document, SoundValues sound) {
        String pointer = sound.written(problem.pointer());
        return new Problem(
                source, Optional.of(document.nearest(pointer).value()), pointer, problem.fact(), problem.remedy());
    }
}
