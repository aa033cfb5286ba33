package io.github.redshiftdevops.local.cli;

import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import io.github.redshiftdevops.local.LocalRedshiftSettings.Login;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the command line, and what it does. */
@Command(
        name = "redshift-local",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Runs a local Redshift until it is stopped with SIGTERM or Ctrl-C.")
final class LocalCommand implements Callable<Integer> {

    static final String PASSWORD_VARIABLE = "REDSHIFT_LOCAL_PASSWORD";

    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "5439",
            description = "Port on 127.0.0.1; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--s3-root",
            paramLabel = "DIR",
            description = "Folder for S3: s3://bucket/key is the file DIR/bucket/key.")
    private @Nullable Path s3Root;

    @Option(
            names = "--s3-endpoint",
            paramLabel = "URL",
            description = "Endpoint for S3 instead of a folder, for example http://127.0.0.1:9000. The key comes from"
                    + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.")
    private @Nullable URI s3Endpoint;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that keeps the databases. Without it they are gone when the server stops.")
    private @Nullable Path data;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Only this user may log in, with the password of --password-file or of the environment"
                    + " variable " + PASSWORD_VARIABLE + ". Without it everybody may, without a password.")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "File whose first line is the password.")
    private @Nullable Path passwordFile;

    @Option(names = "--tls", description = "Offer TLS, with a certificate of its own.")
    private boolean tls;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "Offer TLS, and write the certificate to this file, for a client's sslrootcert.")
    private @Nullable Path tlsCertificate;

    LocalCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        LocalRedshift redshift = LocalRedshift.start(settings());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(redshift), "stop"));
        redshift.certificatePem().ifPresent(this::writeCertificate);
        PrintWriter out = commandSpec().commandLine().getOut();
        out.println("Local Redshift is ready on jdbc:redshift://127.0.0.1:" + redshift.port() + "/dev");
        out.flush();
        new CountDownLatch(1).await();
        return 0;
    }

    private void writeCertificate(String pem) {
        if (tlsCertificate != null) {
            try {
                Files.writeString(tlsCertificate, pem);
            } catch (IOException e) {
                throw wrong("--tls-certificate: '" + tlsCertificate + "' cannot be written ("
                        + e.getClass().getSimpleName() + ")");
            }
        }
    }

    /** Being asked to stop is no failure: without the halt, the JVM would report the signal. */
    private static void stop(LocalRedshift redshift) {
        int status = 1;
        try {
            redshift.close();
            status = 0;
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    /**
     * What the options say.
     *
     * @throws ParameterException if they cannot be followed
     */
    LocalRedshiftSettings settings() {
        if (port < 0 || port > 65_535) {
            throw wrong("--port " + port + " is not between 0 and 65535");
        }
        if (s3Root != null && !Files.isDirectory(s3Root)) {
            throw wrong("--s3-root: there is no folder '" + s3Root + "'");
        }
        if (s3Endpoint != null && s3Root != null) {
            throw wrong("--s3-root and --s3-endpoint exclude each other");
        }
        if (s3Endpoint != null && !String.valueOf(s3Endpoint.getScheme()).matches("https?")) {
            throw wrong("--s3-endpoint: '" + s3Endpoint + "' is no URL of the form http://host:port");
        }
        if (data != null && Files.exists(data) && !Files.isDirectory(data)) {
            throw wrong("--data: '" + data + "' is not a folder");
        }
        return new LocalRedshiftSettings(
                port == 0 ? OptionalInt.empty() : OptionalInt.of(port),
                Optional.ofNullable(s3Root),
                Optional.ofNullable(s3Endpoint),
                Optional.ofNullable(data),
                login(),
                tls || tlsCertificate != null);
    }

    private Optional<Login> login() {
        if (user == null) {
            if (passwordFile != null) {
                throw wrong("--password-file needs --user");
            }
            return Optional.empty();
        }
        String password = passwordFile == null ? environment.get(PASSWORD_VARIABLE) : firstLine(passwordFile);
        if (password == null || password.isEmpty()) {
            throw wrong(
                    passwordFile == null
                            ? "--user needs a password: name a --password-file, or set " + PASSWORD_VARIABLE
                            : "--password-file: the first line of '" + passwordFile + "' is empty");
        }
        return Optional.of(new Login(user, password));
    }

    private String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw wrong("--password-file: '" + file + "' cannot be read ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(commandSpec().commandLine(), message);
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the specification");
        }
        return spec;
    }
}
