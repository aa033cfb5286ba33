package io.github.redshiftdevops.core.mistakes;

import io.github.redshiftdevops.core.connection.FaultyProxy;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import io.github.redshiftdevops.local.LocalRedshiftSettings.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A local Redshift with TLS and a password, as if it were a cluster, and faulty networks in front of it. */
final class Cluster implements AutoCloseable {

    static final String USER = "deployer";

    /** No cluster, for who wants to know the mistakes and makes none. */
    static final Cluster NONE = new Cluster(Optional.empty(), Path.of("none"));

    private final Optional<LocalRedshift> redshift;

    private final Path certificate;

    private final List<FaultyProxy> proxies = new ArrayList<>();

    private Cluster(Optional<LocalRedshift> redshift, Path certificate) {
        this.redshift = redshift;
        this.certificate = certificate;
    }

    /** Its certificate is written to the folder. */
    static Cluster start(Path folder) throws IOException {
        LocalRedshift redshift = LocalRedshift.start(LocalRedshiftSettings.defaults()
                .withLogin(new Login(USER, Build.PASSWORD))
                .withTls());
        Path certificate = folder.resolve("cluster.pem");
        Files.writeString(certificate, redshift.certificatePem().orElseThrow());
        return new Cluster(Optional.of(redshift), certificate);
    }

    /** Settings with which everything is right. */
    Build reachedBy(Build build) {
        return build.with(TargetParameter.URL, url(port()))
                .with(TargetParameter.USER, USER)
                .with(TargetParameter.TLS_ROOT_CERTIFICATE, certificate.toString())
                .with(TargetParameter.CONNECT_TIMEOUT, "5")
                .with(TargetParameter.LOGIN_TIMEOUT, "20")
                .variable("REDSHIFT_PASSWORD", Build.PASSWORD);
    }

    /** The URL of its database {@code dev} at a port of this machine. */
    static String url(int port) {
        return "jdbc:redshift://localhost:" + port + "/dev";
    }

    /** The port of a network in front of it. */
    int behind(FaultyProxy.Fault fault) throws IOException {
        FaultyProxy proxy = FaultyProxy.to(port(), fault);
        proxies.add(proxy);
        return proxy.port();
    }

    /** A port at which nothing listens. */
    int closedPort() throws IOException {
        FaultyProxy proxy = FaultyProxy.toNobody(FaultyProxy.resets());
        proxies.add(proxy.refuse());
        return proxy.port();
    }

    /** The name of a file. */
    String fileWithoutCertificate() throws IOException {
        Path file = certificate.resolveSibling("none.pem");
        Files.writeString(file, "no certificate");
        return file.toString();
    }

    int port() {
        return redshift.orElseThrow().port();
    }

    /** Runs statements as its admin. */
    void run(Build build, String... statements) throws SQLException {
        try (Connection connection = reachedBy(build).connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        proxies.forEach(FaultyProxy::close);
        redshift.ifPresent(LocalRedshift::close);
    }
}
