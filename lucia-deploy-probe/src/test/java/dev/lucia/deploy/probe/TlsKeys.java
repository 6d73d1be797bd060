package dev.lucia.deploy.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key pair with its certificate, made by the JDK's keytool. */
final class TlsKeys {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String AUTHORITY = "authority";

    private final String alias;
    private final KeyStore store;

    private TlsKeys(Path file, String alias) throws IOException, GeneralSecurityException {

        this.alias = alias;
        this.store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
    }

    /** Makes one for the names, in keytool's form: {@code dns:localhost}. */
    static TlsKeys make(Path directory, String names) throws Exception {
        Path file = directory.resolve("own.p12");
        generate(file, AUTHORITY, "-ext", "san=" + names);
        return new TlsKeys(file, AUTHORITY);
    }

    /** Makes one that an authority has signed for ten days, which are over. */
    static TlsKeys expired(Path directory, String names) throws Exception {
        Path file = directory.resolve("expired.p12");
        generate(file, AUTHORITY, "-ext", "bc:c");
        generate(file, "peer", "-ext", "san=" + names, "-signer", AUTHORITY, "-startdate", "-20d", "-validity", "10");
        return new TlsKeys(file, "peer");
    }

    private static void generate(Path file, String alias, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + alias,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(out);
        }
    }

    /** For a server that shows the certificate. */
    SSLContext server() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore own = empty();
        own.setKeyEntry(alias, store.getKey(alias, PASSWORD), PASSWORD, store.getCertificateChain(alias));
        keys.init(own, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** For a client that trusts the certificate. */
    SSLContext client() throws GeneralSecurityException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry(AUTHORITY, store.getCertificate(AUTHORITY));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** The key and the certificate as PEM files, for servers that are not Java's. */
    List<Path> pem(Path directory) throws Exception {
        var encoder = java.util.Base64.getMimeEncoder(64, new byte[] {'\n'});
        Path key = Files.writeString(
                directory.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + encoder.encodeToString(store.getKey(alias, PASSWORD).getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Path certificate = Files.writeString(
                directory.resolve("certificate.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + encoder.encodeToString(store.getCertificate(alias).getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        return List.of(key, certificate);
    }
}
