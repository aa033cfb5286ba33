package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.aws.AwsAccess;
import io.github.redshiftdevops.core.aws.IamLogin;
import io.github.redshiftdevops.core.aws.TemporaryLogin;
import io.github.redshiftdevops.core.aws.Warehouse.Kind;
import io.github.redshiftdevops.core.connection.Credentials;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;

/** A target whose login AWS gives for a while, in exchange for the build's IAM identity. */
record IamTarget(TargetContext context) {

    /**
     * The target at the address.
     *
     * @throws FailureException if nothing names the cluster or workgroup, or AWS gives no login
     */
    Candidate candidate(Part<JdbcUrl> url) {
        if (!url.isGiven()) {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.INCOMPLETE_TARGET,
                            "redshift.iam is true, and nothing names the cluster or workgroup")
                    .withHint(url.remedy()));
        }
        Optional<EndpointName> endpoint = EndpointName.of(url.first().value().host());
        AwsAccess aws = context.awsIn(endpoint.map(EndpointName::region));
        IamLogin iam = login(url.first().value(), endpoint);
        TemporaryLogin login = new TemporaryLogin(() -> aws.credentials(iam));
        Credentials now = login.credentials();
        return new Candidate(
                url,
                part("user", List.of(setting(now.user()))),
                part("password", List.of(setting(now.password()))),
                Optional.of(login));
    }

    private static <T> Part<T> part(String name, List<Setting<T>> settings) {
        return new Part<>(name, settings, "remove redshift.iam");
    }

    private static <T> Setting<T> setting(T value) {
        return new Setting<>(value, "AWS for parameter redshift.iam");
    }

    private IamLogin login(JdbcUrl url, Optional<EndpointName> endpoint) {
        TargetSettings settings = context.settings();
        Optional<String> cluster =
                settings.one(TargetParameter.CLUSTER_IDENTIFIER).map(Setting::value);
        Optional<String> workgroup =
                settings.one(TargetParameter.WORKGROUP_NAME).map(Setting::value);
        if (cluster.isPresent() || workgroup.isPresent()) {
            return cluster.map(name -> cluster(name, url)).orElseGet(() -> workgroup(workgroup.orElseThrow(), url));
        }
        EndpointName name = endpoint.orElseThrow(() -> unnamed(url));
        return name.kind() == Kind.CLUSTER ? cluster(name.name(), url) : workgroup(name.name(), url);
    }

    private IamLogin cluster(String identifier, JdbcUrl url) {
        Optional<String> database = Optional.of(url.database());
        return context.settings()
                .one(TargetParameter.USER)
                .<IamLogin>map(user -> new IamLogin.ClusterUser(identifier, user.value(), database))
                .orElseGet(() -> new IamLogin.ClusterIdentity(identifier, database));
    }

    private IamLogin workgroup(String name, JdbcUrl url) {
        context.settings().one(TargetParameter.USER).ifPresent(user -> {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.CONFLICTING_VALUES,
                            "the workgroup '" + name + "' makes its user of the IAM identity, and " + user.origin()
                                    + " asks for the user '" + user.value() + "'")
                    .withHint("remove redshift.user, or redshift.iam"));
        });
        return new IamLogin.WorkgroupIdentity(name, Optional.of(url.database()));
    }

    private static FailureException unnamed(JdbcUrl url) {
        return FailureException.inProject(Problem.of(
                        ProblemCodes.INCOMPLETE_TARGET,
                        "redshift.iam needs the name of the cluster or workgroup, which the host '" + url.host()
                                + "' does not tell")
                .withHint("set redshift.clusterIdentifier or redshift.workgroupName beside the url"));
    }
}
