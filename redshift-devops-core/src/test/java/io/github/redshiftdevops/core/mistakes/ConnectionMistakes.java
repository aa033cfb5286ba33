package io.github.redshiftdevops.core.mistakes;

import static io.github.redshiftdevops.core.targets.TargetParameter.LOGIN_TIMEOUT;
import static io.github.redshiftdevops.core.targets.TargetParameter.TLS_ROOT_CERTIFICATE;
import static io.github.redshiftdevops.core.targets.TargetParameter.TUNNEL;
import static io.github.redshiftdevops.core.targets.TargetParameter.URL;

import io.github.redshiftdevops.core.connection.FaultyProxy;
import java.time.Duration;

/** What lies between a build and a cluster: the network, and TLS. */
final class ConnectionMistakes {

    /** A server that speaks first, or another protocol. */
    private static final String NONSENSE = "HTTP/1.1 400 Bad Request\r\n\r\n";

    private final Cluster cluster;

    ConnectionMistakes(Cluster cluster) {
        this.cluster = cluster;
    }

    Scenarios scenarios() {
        return addresses().and(faults()).and(tunnels()).and(tls());
    }

    private Scenarios addresses() {
        return new Scenarios()
                .when("the host is unknown", build -> connect(build, "jdbc:redshift://cluster.invalid:5439/dev"))
                .when("nothing listens at the port", build -> connect(build, Cluster.url(cluster.closedPort())))
                .when(
                        "no route leads to the host",
                        build -> cluster.reachedBy(build)
                                .replacing(
                                        URL,
                                        Cluster.url(cluster.port()) + "?socketFactory="
                                                + NoRouteSocketFactory.class.getName())
                                .connect());
    }

    private Scenarios faults() {
        return new Scenarios()
                .when(
                        "a security group drops the packets",
                        build -> connectWithinASecond(build, Cluster.url(cluster.behind(FaultyProxy.blackHole()))))
                .when(
                        "something resets the connection",
                        build -> connect(build, Cluster.url(cluster.behind(FaultyProxy.resets()))))
                .when(
                        "the connection breaks during the login",
                        build -> connect(build, Cluster.url(cluster.behind(FaultyProxy.cutsAfter(200)))))
                .when(
                        "the login takes longer than redshift.loginTimeoutSeconds",
                        build -> connectWithinASecond(
                                build, Cluster.url(cluster.behind(FaultyProxy.delays(Duration.ofSeconds(3))))))
                .when(
                        "a web server listens at the port",
                        build -> connect(build, Cluster.url(cluster.behind(FaultyProxy.says(NONSENSE)))));
    }

    private Scenarios tunnels() {
        return new Scenarios()
                .when("the tunnel is not up", build -> {
                    int port = cluster.closedPort();
                    cluster.reachedBy(build).with(TUNNEL, "127.0.0.1:" + port).tryBoth();
                })
                .when(
                        "the host of the tunnel is unknown",
                        build -> cluster.reachedBy(build)
                                .with(TUNNEL, "tunnel.invalid:15439")
                                .tryBoth());
    }

    private Scenarios tls() {
        return new Scenarios()
                .when(
                        "the authority of the certificate is not trusted",
                        build -> cluster.reachedBy(build)
                                .without(TLS_ROOT_CERTIFICATE)
                                .tryBoth())
                .when(
                        "the certificate names another host",
                        build -> cluster.reachedBy(build)
                                .replacing(URL, "jdbc:redshift://prod.example.com:5439/dev")
                                .with(TUNNEL, "127.0.0.1:" + cluster.port())
                                .tryBoth())
                .when(
                        "the server has no TLS",
                        build -> connect(build, Cluster.url(cluster.behind(FaultyProxy.says("N")))))
                .when("the file of the root certificate holds none", build -> {
                    cluster.reachedBy(build)
                            .replacing(TLS_ROOT_CERTIFICATE, cluster.fileWithoutCertificate())
                            .tryBoth();
                });
    }

    private void connectWithinASecond(Build build, String url) throws Exception {
        cluster.reachedBy(build)
                .replacing(URL, url)
                .replacing(LOGIN_TIMEOUT, "1")
                .tryBoth();
    }

    private void connect(Build build, String url) throws Exception {
        cluster.reachedBy(build).replacing(URL, url).tryBoth();
    }
}
