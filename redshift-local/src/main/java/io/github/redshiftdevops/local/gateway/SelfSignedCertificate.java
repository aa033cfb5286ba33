package io.github.redshiftdevops.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * A certificate for {@code localhost} and 127.0.0.1, made by the JDK's keytool. Clients that verify the server take the
 * written PEM file as their root certificate.
 */
public final class SelfSignedCertificate {

    private static final String ALIAS = "redshift-local";
    private static final int KEYTOOL_SECONDS = 60;

    private final KeyStore keys;
    private final char[] password;

    private SelfSignedCertificate(KeyStore keys, char[] password) {
        this.keys = keys;
        this.password = password;
    }

    /**
     * Makes a new certificate.
     *
     * @param directory where temporary files may lie meanwhile
     * @throws IOException if this Java has no working keytool
     */
    public static SelfSignedCertificate create(Path directory) throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path folder = Files.createTempDirectory(directory, "certificate");
        Path store = folder.resolve("keys.p12");
        Path log = folder.resolve("keytool.log");
        try {
            keytool(store, password, log);
            return load(store, password.toCharArray());
        } finally {
            Files.deleteIfExists(store);
            Files.deleteIfExists(log);
            Files.deleteIfExists(folder);
        }
    }

    private static void keytool(Path store, String password, Path log) throws IOException {
        ProcessBuilder keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "3650",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass:env",
                        "KEYS_PASSWORD"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        keytool.environment().put("KEYS_PASSWORD", password);
        Process process = keytool.start();
        try {
            if (!process.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(
                        "keytool made no certificate: " + Files.readString(log).strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool made a certificate", e);
        }
    }

    private static SelfSignedCertificate load(Path store, char[] password) throws IOException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            return new SelfSignedCertificate(keys, password);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot read the certificate that keytool made", e);
        }
    }

    /** Makes accepted sockets secure. */
    public SSLSocketFactory socketFactory() throws IOException {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot use the certificate", e);
        }
    }

    /** The certificate in PEM format, for a client's {@code sslrootcert}. */
    public String pem() throws IOException {
        try {
            Certificate certificate = keys.getCertificate(ALIAS);
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot write the certificate", e);
        }
    }
}
