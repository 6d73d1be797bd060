package dev.lucia.deploy.validate.report;

import dev.lucia.deploy.validate.source.EnvSource;
import dev.lucia.deploy.validate.source.Source;
import dev.lucia.deploy.validate.source.TextSource;
import dev.lucia.deploy.validate.source.UnitSource;
import dev.lucia.deploy.validate.source.YamlSource;

/** How much of each line of a file everybody may see. */
@FunctionalInterface
interface VisibleText {
    /**
     * How many characters of a line may be seen from its beginning; 0 for none, the line's length for all.
     *
     * @param number the number of the line, from 1
     */
    int end(int number, String line);

    /** What may be seen of a source. */
    static VisibleText of(Source source) {
        if (source instanceof EnvSource env) {
            return new VisibleEnv(env);
        } else if (source instanceof YamlSource yaml) {
            return new VisibleYaml(yaml);
        } else if (source instanceof UnitSource || source instanceof TextSource) {
            return (number, line) -> Suspicious.end(line);
        }
        return (number, line) -> 0;
    }
}
