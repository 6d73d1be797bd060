package dev.lucia.deploy.model.envfile;

import dev.lucia.deploy.model.envfile.EnvProblem.Effect;
import dev.lucia.deploy.model.envfile.EnvProblem.Kind;

/** Takes what the value of one variable gives cause for. */
interface Notes {
    void add(Kind kind, Effect effect, int index);
}
