package io.github.redshiftdevops.core.mistakes;

import static io.github.redshiftdevops.core.targets.TargetParameter.DATABASE;
import static io.github.redshiftdevops.core.targets.TargetParameter.HOST;
import static io.github.redshiftdevops.core.targets.TargetParameter.IAM;
import static io.github.redshiftdevops.core.targets.TargetParameter.LOCAL;
import static io.github.redshiftdevops.core.targets.TargetParameter.PORT;
import static io.github.redshiftdevops.core.targets.TargetParameter.PRODUCTION;
import static io.github.redshiftdevops.core.targets.TargetParameter.PRODUCTION_PATTERNS;
import static io.github.redshiftdevops.core.targets.TargetParameter.SECRET_ID;
import static io.github.redshiftdevops.core.targets.TargetParameter.SOCKET_TIMEOUT;
import static io.github.redshiftdevops.core.targets.TargetParameter.TLS;
import static io.github.redshiftdevops.core.targets.TargetParameter.TLS_ROOT_CERTIFICATE;
import static io.github.redshiftdevops.core.targets.TargetParameter.TUNNEL;
import static io.github.redshiftdevops.core.targets.TargetParameter.URL;
import static io.github.redshiftdevops.core.targets.TargetParameter.USER;

/** What the settings of a build say wrong by themselves, before anybody is asked. */
final class SettingsMistakes {

    private static final String PROD = "jdbc:redshift://prod.example.com:5439/shop";

    private SettingsMistakes() {}

    static Scenarios scenarios() {
        return urls().and(addresses()).and(values()).and(conflicts()).and(targets());
    }

    private static Scenarios urls() {
        return new Scenarios()
                .when(
                        "the URL is of PostgreSQL's driver",
                        build -> build.with(URL, "jdbc:postgresql://prod:5439/shop")
                                .resolve())
                .when(
                        "the URL has the driver's IAM form",
                        build ->
                                build.with(URL, "jdbc:redshift:iam://prod/shop").resolve())
                .when(
                        "the URL names no database",
                        build -> build.with(URL, "jdbc:redshift://prod:5439").resolve())
                .when(
                        "the URL has a word for a port",
                        build -> build.with(URL, "jdbc:redshift://prod:redshift/shop")
                                .resolve())
                .when(
                        "the password stands in a property of the URL",
                        build -> build.with(URL, PROD + "?password=" + Build.PASSWORD)
                                .resolve())
                .when(
                        "user and password stand before the host of the URL",
                        build -> build.with(URL, PROD.replace("//", "//deployer:" + Build.PASSWORD + "@"))
                                .resolve());
    }

    private static Scenarios addresses() {
        return new Scenarios()
                .when(
                        "redshift.port is a word",
                        build -> login(build.with(HOST, "prod").with(PORT, "redshift"))
                                .resolve())
                .when(
                        "redshift.port is no port",
                        build -> login(build.with(HOST, "prod").with(PORT, "65536"))
                                .resolve())
                .when(
                        "redshift.host holds the port",
                        build -> login(build.with(HOST, "prod:5439")).resolve())
                .when(
                        "redshift.host is a URL",
                        build -> login(build.with(HOST, PROD)).resolve())
                .when(
                        "TEST_HOST is set without port and database",
                        build -> build.variable("TEST_HOST", "prod")
                                .variable("TEST_JDBC_USER", "deployer")
                                .variable("TEST_JDBC_PASSWORD", Build.PASSWORD)
                                .resolve())
                .when(
                        "only a user is named",
                        build -> build.with(USER, "deployer")
                                .variable("REDSHIFT_PASSWORD", Build.PASSWORD)
                                .resolve())
                .when(
                        "user and password are missing beside the URL",
                        build -> build.with(URL, PROD).resolve());
    }

    private static Scenarios values() {
        return new Scenarios()
                .when(
                        "a switch is neither true nor false",
                        build -> build.with(URL, PROD).with(IAM, "yes").resolve())
                .when(
                        "a timeout has a unit",
                        build -> login(build.with(URL, PROD).with(SOCKET_TIMEOUT, "10s"))
                                .resolve())
                .when(
                        "the mode of TLS does not exist",
                        build ->
                                login(build.with(URL, PROD).with(TLS, "verify")).resolve())
                .when(
                        "the tunnel has no port",
                        build -> login(build.with(URL, PROD).with(TUNNEL, "localhost"))
                                .resolve())
                .when(
                        "the file of the root certificate does not exist",
                        build -> login(build.with(URL, PROD).with(TLS_ROOT_CERTIFICATE, "certs/none.pem"))
                                .resolve());
    }

    private static Scenarios conflicts() {
        return new Scenarios()
                .when(
                        "redshift.url and FLYWAY_URL differ",
                        build -> login(build.with(URL, PROD))
                                .variable("FLYWAY_URL", "jdbc:redshift://test:5439/shop")
                                .resolve())
                .when(
                        "redshift.url and redshift.database differ",
                        build -> login(build.with(URL, PROD).with(DATABASE, "dev"))
                                .resolve())
                .when(
                        "redshift.user and FLYWAY_USER differ",
                        build -> login(build.with(URL, PROD))
                                .variable("FLYWAY_USER", "admin")
                                .resolve())
                .when(
                        "FLYWAY_PASSWORD is another one than REDSHIFT_PASSWORD",
                        build -> login(build.with(URL, PROD))
                                .variable("FLYWAY_USER", "deployer")
                                .variable("FLYWAY_PASSWORD", Build.PASSWORD + "2")
                                .resolve())
                .when(
                        "redshift.tls and the URL's sslmode differ",
                        build -> login(build.with(URL, PROD + "?sslmode=require")
                                        .with(TLS, "verify-full"))
                                .resolve())
                .when(
                        "redshift.local is true beside a secret",
                        build -> build.with(LOCAL, "true")
                                .with(SECRET_ID, Build.SECRET)
                                .resolve());
    }

    private static Scenarios targets() {
        return new Scenarios()
                .when(
                        "a build in CI names no target",
                        build -> build.variable("CODEBUILD_BUILD_ID", "shop:1").resolve())
                .when(
                        "the variable with the secret's name is empty in CI",
                        build ->
                                build.with(SECRET_ID, "").variable("CI", "true").resolve())
                .when(
                        "redshift.local is false and nothing names a target",
                        build -> build.with(LOCAL, "false").resolve())
                .when(
                        "clean is run on production",
                        build -> login(build.with(URL, PROD).with(PRODUCTION, "true"))
                                .cluster()
                                .production()
                                .refuse("clean"))
                .when(
                        "clean is run on a host that a pattern of production matches",
                        build -> login(build.with(URL, PROD).with(PRODUCTION_PATTERNS, "live*, prod.*"))
                                .cluster()
                                .production()
                                .refuse("clean"));
    }

    private static Build login(Build build) {
        return build.with(USER, "deployer").variable("REDSHIFT_PASSWORD", Build.PASSWORD);
    }
}
