package dev.lucia.deploy.model.source;

/**
 * What stands in the way of reading a YAML text.
 *
 * @param position where it is
 * @param pointer the JSON Pointer of the value it is about; empty for the whole document
 * @param fact what is wrong, a clause without a full stop; it never shows a value
 * @param remedy what to do, in whole sentences
 */
public record YamlProblem(Position position, String pointer, String fact, String remedy) {}
