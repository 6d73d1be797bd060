package dev.lucia.deploy.validate.source;

/** A file that was read as what it is. */
public sealed interface Source permits EnvSource, YamlSource, UnitSource, TextSource {
    /** The file. */
    SourceFile file();

    /** What it is. */
    SourceKind kind();
}
