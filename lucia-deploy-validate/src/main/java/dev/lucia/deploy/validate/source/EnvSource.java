package dev.lucia.deploy.validate.source;

import dev.lucia.deploy.model.envfile.EnvDialect;
import dev.lucia.deploy.model.envfile.EnvFile;
import dev.lucia.deploy.model.setting.DeploymentMethod;
import dev.lucia.deploy.model.source.Position;

/**
 * An env file, as its reader reads it.
 *
 * @param file the file
 * @param env what the reader makes of it
 */
public record EnvSource(SourceFile file, EnvFile env) implements Source {
    static EnvSource read(SourceFile file, EnvDialect dialect) {
        return new EnvSource(file, dialect.parse(file.bytes()));
    }

    @Override
    public SourceKind kind() {
        return env.dialect() == EnvDialect.SYSTEMD ? SourceKind.SYSTEMD_ENV : SourceKind.COMPOSE_ENV;
    }

    /** The way of running Lucia whose reader this is. */
    public DeploymentMethod method() {
        return env.dialect() == EnvDialect.SYSTEMD ? DeploymentMethod.SYSTEMD : DeploymentMethod.DOCKER;
    }

    /** A place in the file. */
    public Place at(Position position) {
        return new Place(file.path(), position);
    }
}
