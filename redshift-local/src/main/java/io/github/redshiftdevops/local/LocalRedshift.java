package io.github.redshiftdevops.local;

import io.github.redshiftdevops.local.catalog.Catalog;
import io.github.redshiftdevops.local.gateway.Gateway;
import io.github.redshiftdevops.local.gateway.GatewaySettings;
import io.github.redshiftdevops.local.gateway.SelfSignedCertificate;
import io.github.redshiftdevops.local.postgres.PostgresException;
import io.github.redshiftdevops.local.postgres.PostgresServer;
import io.github.redshiftdevops.local.postgres.PostgresSettings;
import io.github.redshiftdevops.local.s3.DatabaseStores;
import io.github.redshiftdevops.local.s3.LocalFolderStore;
import io.github.redshiftdevops.local.s3.NoObjectStore;
import io.github.redshiftdevops.local.s3.ObjectStore;
import io.github.redshiftdevops.local.s3.S3Endpoint;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;

/**
 * A running local Redshift. Close it to end its processes; they also end when this JVM dies, however it dies.
 * Thread-safe.
 *
 * <p>Beside SQL, every client can ask it over its connection:
 *
 * <ul>
 *   <li>{@code SHOW redshift_local.instance}: the {@link #instanceId()}, which tells two local Redshifts apart;
 *   <li>{@code CALL redshift_local.create_database('name')};
 *   <li>{@code CALL redshift_local.clone_database('source', 'target')}: a copy, in some 20 ms; nobody may be connected
 *       to the source;
 *   <li>{@code CALL redshift_local.drop_database('name')}: also ends the sessions in it.
 * </ul>
 */
public final class LocalRedshift implements AutoCloseable {

    private final PostgresServer postgres;
    private final Gateway gateway;
    private final DatabaseStores s3;
    private final Identity identity;

    /** How clients know this server: by its random name, and by its certificate if TLS is on. */
    private record Identity(String instanceId, Optional<String> certificate) {}

    private LocalRedshift(PostgresServer postgres, Gateway gateway, DatabaseStores s3, Identity identity) {
        this.postgres = postgres;
        this.gateway = gateway;
        this.s3 = s3;
        this.identity = identity;
    }

    /**
     * Starts PostgreSQL and the gateway; returns when clients can connect. The database {@code dev} exists.
     *
     * @throws LocalRedshiftException if it cannot be started
     */
    public static LocalRedshift start(LocalRedshiftSettings settings) {
        String instanceId = UUID.randomUUID().toString();
        PostgresServer postgres = startPostgres(settings, instanceId);
        try {
            return open(settings, postgres, instanceId);
        } catch (IOException e) {
            postgres.close();
            throw new LocalRedshiftException(problem(settings, e), e);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static PostgresServer startPostgres(LocalRedshiftSettings settings, String instanceId) {
        // md5 is the login that Redshift's drivers know
        Map<String, String> parameters = Map.of("redshift_local.instance", instanceId, "password_encryption", "md5");
        try {
            return PostgresServer.start(new PostgresSettings(settings.dataDirectory(), Catalog.scripts(), parameters));
        } catch (PostgresException e) {
            throw new LocalRedshiftException(e.problem(), e);
        }
    }

    private static LocalRedshift open(LocalRedshiftSettings settings, PostgresServer postgres, String instanceId)
            throws IOException {
        Optional<SelfSignedCertificate> certificate = certificate(settings);
        Optional<SSLSocketFactory> tls = Optional.empty();
        Optional<String> pem = Optional.empty();
        if (certificate.isPresent()) {
            tls = Optional.of(certificate.get().socketFactory());
            pem = Optional.of(certificate.get().pem());
        }
        GatewaySettings gatewaySettings = new GatewaySettings(settings.port().orElse(0), settings.login(), tls);
        DatabaseStores s3 = new DatabaseStores(store(settings));
        Gateway gateway = Gateway.open(gatewaySettings, postgres.address(), postgres.superuser(), s3);
        return new LocalRedshift(postgres, gateway, s3, new Identity(instanceId, pem));
    }

    private static ObjectStore store(LocalRedshiftSettings settings) {
        if (settings.s3Endpoint().isEmpty()) {
            return settings.s3Root().<ObjectStore>map(LocalFolderStore::new).orElse(NoObjectStore.INSTANCE);
        }
        if (!S3Endpoint.isAvailable()) {
            Problem problem = Problem.of(LocalProblemCodes.NO_S3_CLIENT, "the AWS SDK for S3 is not on the class path")
                    .withHint("add " + S3Endpoint.LIBRARIES + ", or use a folder instead of an endpoint");
            throw new LocalRedshiftException(problem, null);
        }
        return S3Endpoint.open(settings.s3Endpoint().get());
    }

    private static Optional<SelfSignedCertificate> certificate(LocalRedshiftSettings settings) throws IOException {
        return settings.tls()
                ? Optional.of(SelfSignedCertificate.create(Path.of(System.getProperty("java.io.tmpdir"))))
                : Optional.empty();
    }

    private static Problem problem(LocalRedshiftSettings settings, IOException e) {
        return e instanceof BindException && settings.port().isPresent()
                ? Problem.of(
                                LocalProblemCodes.PORT_TAKEN,
                                "port '" + settings.port().getAsInt() + "' is taken")
                        .withHint("give another port, or 0 for any that is free")
                : Problem.of(LocalProblemCodes.NO_GATEWAY, "the gateway cannot be opened")
                        .withDetail(e.toString());
    }

    /** The port on 127.0.0.1 that clients connect to. */
    public int port() {
        return gateway.port();
    }

    /** A random name of this running server. */
    public String instanceId() {
        return identity.instanceId();
    }

    /** The server's certificate in PEM format, for {@code sslrootcert}; empty if TLS is off. */
    public Optional<String> certificatePem() {
        return identity.certificate();
    }

    /**
     * Gives a database a folder of its own for S3: its sessions, and those of its clones, find {@code s3://bucket/key} in
     * the file {@code <root>/bucket/key}, and nothing of the folder in the settings.
     */
    public void serveS3(String database, Path root) {
        s3.set(database, new LocalFolderStore(root));
    }

    /**
     * Says what a Lambda function does, for the external functions that name it: its handler gets the request and returns
     * the response, both JSON as between Amazon Redshift and AWS Lambda. A request has one row, for example
     *
     * <pre>{@code {"user":"ann","database":"dev","external_function":"sum","num_records":1,"arguments":[[1,2]], ..}}</pre>
     *
     * <p>to be answered with {@code {"success":true,"results":[3]}}. An exception of the handler is the query's error.
     *
     * @param handler called by many threads at once
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/udf-creating-a-lambda-sql-udf.html">Creating a scalar
     *     Lambda UDF</a>
     */
    public void lambda(String name, UnaryOperator<String> handler) {
        gateway.lambdas().register(name, handler);
    }

    /** For example {@code jdbc:redshift://127.0.0.1:5439/dev}; with {@code ?ssl=false} if TLS is off. */
    public String jdbcUrl(String database) {
        return "jdbc:redshift://127.0.0.1:" + port() + "/" + database
                + (identity.certificate().isPresent() ? "" : "?ssl=false");
    }

    /** Ends all sessions and processes, and removes the databases if they are not to be kept. */
    @Override
    public void close() {
        try {
            gateway.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the gateway", e);
        } finally {
            postgres.close();
        }
    }
}
