package dev.lucia.deploy.model.setting;

import dev.lucia.deploy.model.value.Port;

/**
 * What a setting's default may depend on.
 *
 * @param method how Lucia is run
 * @param provider who serves the models
 * @param listenPort the port on which Lucia listens inside its container or on its machine
 * @param redisPort the port on which Redis listens
 */
public record SettingContext(DeploymentMethod method, Provider provider, Port listenPort, Port redisPort) {}
