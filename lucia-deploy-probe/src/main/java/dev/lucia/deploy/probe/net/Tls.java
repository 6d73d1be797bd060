package dev.lucia.deploy.probe.net;

import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Whom we trust: the JVM's own context unless the caller gave one. Its trust store is read once, when it is first needed. */
final class Tls {
    private @Nullable SSLContext context;

    Tls(Optional<SSLContext> given) {
        this.context = given.orElse(null);
    }

    synchronized SSLContext context() throws NoSuchAlgorithmException {
        if (context == null) {
            context = SSLContext.getDefault();
        }
        return context;
    }

    /** An engine for a client that insists on a certificate for this name. */
    SSLEngine engine(String name, int port) {
        try {
            SSLEngine engine = context().createSSLEngine(name, port);
            engine.setUseClientMode(true);
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            engine.setSSLParameters(parameters);
            return engine;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no TLS.", e);
        }
    }
}
