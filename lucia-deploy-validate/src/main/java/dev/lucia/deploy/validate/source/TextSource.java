package dev.lucia.deploy.validate.source;

/**
 * A file that is read line by line.
 *
 * @param file the file
 * @param kind what it is
 */
public record TextSource(SourceFile file, SourceKind kind) implements Source {}
