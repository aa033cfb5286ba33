package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.ConnectionOptions;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Timeouts;
import io.github.redshiftdevops.core.connection.Tls;
import io.github.redshiftdevops.core.connection.TlsMode;
import io.github.redshiftdevops.core.connection.Tunnel;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the target is connected to, from the parameters. */
record OptionsReader(TargetSettings settings) {

    /** Long enough for a workgroup that wakes up or a failover, short enough for somebody who mistyped the host. */
    private static final Duration DEFAULT_RETRY = Duration.ofSeconds(60);

    /**
     * The options.
     *
     * @throws FailureException if a value is wrong, or the URL and a parameter contradict each other
     */
    ConnectionOptions read(Setting<JdbcUrl> url) {
        Optional<Path> certificate = settings.one(TargetParameter.TLS_ROOT_CERTIFICATE)
                .map(setting -> ParameterValues.certificate(TargetParameter.TLS_ROOT_CERTIFICATE, setting));
        Optional<Tunnel> tunnel = settings.one(TargetParameter.TUNNEL).map(setting -> tunnel(setting, url));
        return new ConnectionOptions(new Tls(tlsMode(url), certificate), timeouts(), retry(), tunnel);
    }

    /** The tunnel is a socket factory for the driver, and one in the URL would win. */
    private static Tunnel tunnel(Setting<String> setting, Setting<JdbcUrl> url) {
        if (url.value().hasProperty("socketFactory") || url.value().hasProperty("socketFactoryArg")) {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.CONFLICTING_VALUES,
                            setting.origin() + " leads to '" + TargetParameter.TUNNEL.printable(setting.value())
                                    + "', and " + url.origin() + " has a socket factory of its own")
                    .withHint("remove one of the two"));
        }
        return ParameterValues.tunnel(TargetParameter.TUNNEL, setting);
    }

    /** For how long a database that cannot be reached is tried again. */
    Duration retry() {
        return settings.one(TargetParameter.CONNECT_RETRY)
                .map(setting -> ParameterValues.seconds(TargetParameter.CONNECT_RETRY, setting, 0))
                .orElse(DEFAULT_RETRY);
    }

    private TlsMode tlsMode(Setting<JdbcUrl> url) {
        Optional<Setting<TlsMode>> parameter = settings.one(TargetParameter.TLS)
                .map(setting -> new Setting<>(ParameterValues.tlsMode(TargetParameter.TLS, setting), setting.origin()));
        Optional<Setting<TlsMode>> ofUrl = Tls.explicitMode(url.value()).map(mode -> new Setting<>(mode, url.origin()));
        List<Setting<TlsMode>> all =
                Stream.of(parameter, ofUrl).flatMap(Optional::stream).toList();
        Conflicts.reject(
                "tls mode",
                all.stream().map(setting -> setting.map(TlsMode::driverName)).toList(),
                String::equals);
        return all.isEmpty() ? Tls.VERIFIED.mode() : all.get(0).value();
    }

    private Timeouts timeouts() {
        return new Timeouts(
                seconds(TargetParameter.CONNECT_TIMEOUT).orElse(Timeouts.DEFAULT.connect()),
                seconds(TargetParameter.LOGIN_TIMEOUT).orElse(Timeouts.DEFAULT.login()),
                seconds(TargetParameter.SOCKET_TIMEOUT).orElse(Timeouts.DEFAULT.socket()),
                seconds(TargetParameter.STATEMENT_TIMEOUT));
    }

    private Optional<Duration> seconds(TargetParameter parameter) {
        return settings.one(parameter).map(setting -> ParameterValues.seconds(parameter, setting, 1));
    }
}
