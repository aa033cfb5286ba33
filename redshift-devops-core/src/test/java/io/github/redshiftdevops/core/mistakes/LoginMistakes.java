package io.github.redshiftdevops.core.mistakes;

import static io.github.redshiftdevops.core.targets.TargetParameter.CLUSTER_IDENTIFIER;
import static io.github.redshiftdevops.core.targets.TargetParameter.IAM;
import static io.github.redshiftdevops.core.targets.TargetParameter.URL;
import static io.github.redshiftdevops.core.targets.TargetParameter.USER;

import java.sql.SQLException;

/** Who logs in to a cluster, to which database, and what the user may do there. */
final class LoginMistakes {

    private static final String READER_PASSWORD = "Reader123";

    private final Cluster cluster;

    LoginMistakes(Cluster cluster) {
        this.cluster = cluster;
    }

    Scenarios scenarios() {
        return logins().and(privileges());
    }

    private Scenarios logins() {
        return new Scenarios()
                .when(
                        "the password is wrong",
                        build -> cluster.reachedBy(build)
                                .variable("REDSHIFT_PASSWORD", Build.PASSWORD + "2")
                                .tryBoth())
                .when(
                        "the user does not exist",
                        build -> cluster.reachedBy(build)
                                .replacing(USER, "deploier")
                                .tryBoth())
                .when(
                        "the database does not exist",
                        build -> cluster.reachedBy(build)
                                .replacing(URL, Cluster.url(cluster.port()) + "elop")
                                .tryBoth())
                .when("redshift.iam names a database user that does not exist", build -> {
                    build.aws().credentials("IAM:nobody", Build.PASSWORD).identity("111122223333", "arn");
                    cluster.reachedBy(build)
                            .with(IAM, "true")
                            .with(CLUSTER_IDENTIFIER, "prod")
                            .replacing(USER, "nobody")
                            .variable("REDSHIFT_PASSWORD", " ")
                            .tryBoth();
                });
    }

    private Scenarios privileges() {
        return new Scenarios()
                .when("the user may not create objects in the schema", build -> {
                    reader(build, "reader", "create schema closed", "grant usage on schema closed to reader");
                    build.checkSchema("closed");
                })
                .when("the user may not use the schema", build -> {
                    reader(build, "visitor", "create schema hidden");
                    build.checkSchema("hidden");
                })
                .when("the user may not create the schema", build -> {
                    reader(build, "guest");
                    build.checkSchema("missing");
                })
                .when("the user may not read the schema history table", build -> {
                    reader(
                            build,
                            "auditor",
                            "create schema sales",
                            "grant usage, create on schema sales to auditor",
                            "create table sales.flyway_schema_history (version varchar(50))");
                    build.checkSchema("sales");
                });
    }

    /** Lets the build log in as another user, who is created. */
    private void reader(Build build, String user, String... statements) throws SQLException {
        cluster.run(build, "create user " + user + " password '" + READER_PASSWORD + "'");
        cluster.run(build, statements);
        build.replacing(USER, user).variable("REDSHIFT_PASSWORD", READER_PASSWORD);
    }
}
