package dev.lucia.deploy.render.escape;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML by the rules of both versions. */
final class Yaml {
    private static final YAMLMapper YAML_1_2 = new YAMLMapper(new YAMLFactory());

    private Yaml() {}

    /** What a reader of YAML 1.2 sees. */
    static Object read12(String text) {
        return YAML_1_2.readValue(text, Object.class);
    }

    /** What a reader of YAML 1.1 sees. */
    static Object read11(String text) {
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
