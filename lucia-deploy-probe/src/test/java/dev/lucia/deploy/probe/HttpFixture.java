package dev.lucia.deploy.probe;

import dev.lucia.deploy.model.value.Secret;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A prober, and a real HTTP server that plays what it asks. */
abstract class HttpFixture {
    static final Secret TOKEN = Secret.of("a-long-lived-token-of-home-assistant");

    Prober prober;
    HttpPeer server;

    @BeforeEach
    void start() throws IOException {
        prober = Prober.create();
        server = HttpPeer.plain();
    }

    @AfterEach
    void stop() {
        server.close();
        prober.close();
    }
}
