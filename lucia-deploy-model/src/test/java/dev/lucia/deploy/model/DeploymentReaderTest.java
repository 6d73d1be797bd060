package dev.lucia.deploy.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeploymentReaderTest {
    private final DeploymentReader reader = new DeploymentReader();

    @Test
    void anEmptyMappingIsAllDefaults() {
        assertEquals(Deployment.defaults(), reader.read("{}", "test"));
    }
}
