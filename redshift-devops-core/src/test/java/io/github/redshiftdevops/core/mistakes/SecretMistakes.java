package io.github.redshiftdevops.core.mistakes;

import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static io.github.redshiftdevops.core.targets.TargetParameter.REGION;
import static io.github.redshiftdevops.core.targets.TargetParameter.SECRET_ID;
import static io.github.redshiftdevops.core.targets.TargetParameter.SECRET_VERSION_ID;
import static io.github.redshiftdevops.core.targets.TargetParameter.SECRET_VERSION_STAGE;
import static io.github.redshiftdevops.core.targets.TargetParameter.URL;
import static io.github.redshiftdevops.core.targets.TargetParameter.USER;

/** Which secret a build names, whether it may read it, and what stands in it. */
final class SecretMistakes {

    private static final String READ = "secretsmanager:GetSecretValue";

    private static final String ARN = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:redshift/prod-AbCdEf";

    private SecretMistakes() {}

    static Scenarios scenarios() {
        return ids().and(access()).and(texts()).and(keys()).and(values()).and(conflicts());
    }

    private static Scenarios ids() {
        return new Scenarios()
                .when("the ARN of the secret is cut off", build -> named(build, "arn:aws:secretsmanager:eu-west-1"))
                .when(
                        "the ARN of the secret has a wrong account",
                        build -> named(build, ARN.replace("111122223333", "11112222")))
                .when(
                        "the ARN is of another service",
                        build -> named(build, "arn:aws:ssm:eu-west-1:111122223333:parameter/redshift/prod"))
                .when("the id of the secret is a pattern", build -> named(build, ARN.replace("AbCdEf", "??????")))
                .when(
                        "the id of the secret holds a property that is not set",
                        build -> named(build, "redshift/${stage}"))
                .when(
                        "the content of the secret is given as its id",
                        build -> named(build, "{\"password\":\"" + Build.PASSWORD + "\"}"))
                .when("the id of the secret holds a blank", build -> named(build, "redshift prod"))
                .when(
                        "the secret is of another region than redshift.region",
                        build -> build.with(SECRET_ID, ARN)
                                .with(REGION, "eu-west-1")
                                .resolve());
    }

    private static void named(Build build, String id) {
        build.with(SECRET_ID, id).resolve();
    }

    private static Scenarios access() {
        return new Scenarios()
                .when(
                        "the name of the secret is mistyped",
                        build -> refused(
                                build, "ResourceNotFoundException", "Secrets Manager can't find the specified secret."))
                .when(
                        "the secret is scheduled for deletion",
                        build -> refused(
                                build,
                                "InvalidRequestException",
                                "You can't perform this operation on the secret because it was marked for deletion."))
                .when(
                        "no version of the secret has the stage",
                        build -> refused(
                                build.with(SECRET_VERSION_STAGE, "AWSPREVOUS"),
                                "ResourceNotFoundException",
                                "Secrets Manager can't find the specified secret value for staging label: AWSPREVOUS"))
                .when(
                        "the secret has no such version",
                        build -> refused(
                                build.with(SECRET_VERSION_ID, "00000000-0000-0000-0000-000000000000"),
                                "ResourceNotFoundException",
                                "Secrets Manager can't find the specified secret value for VersionId:"
                                        + " 00000000-0000-0000-0000-000000000000"))
                .when(
                        "the build may not read the secret",
                        build -> refused(
                                build,
                                "AccessDeniedException",
                                "User: arn:aws:sts::111122223333:assumed-role/build/b is not authorized to perform: "
                                        + READ
                                        + " on resource: redshift/prod because no identity-based policy allows it"))
                .when(
                        "the build may not use the key of the secret",
                        build -> refused(build, "AccessDeniedException", "Access to KMS is not allowed"));
    }

    private static void refused(Build build, String code, String message) {
        build.aws().failure(READ, code, message);
        named(build, Build.SECRET);
    }

    private static Scenarios texts() {
        return new Scenarios()
                .when(
                        "the secret is the bare password",
                        build -> build.secret(Build.PASSWORD).resolve())
                .when(
                        "the JSON of the secret lacks a brace",
                        build -> build.secret("{\"username\": \"deployer\",\n\"password\": \"pw\"")
                                .resolve())
                .when(
                        "the JSON of the secret is an array",
                        build -> build.secret("[\"deployer\"]").resolve())
                .when(
                        "the JSON of the secret has a key twice",
                        build -> build.secret("{\"username\": \"deployer\", \"username\": \"admin\"}")
                                .resolve())
                .when("the secret is binary", build -> {
                    build.aws()
                            .answer(
                                    READ,
                                    okForContentType(
                                            "application/x-amz-json-1.1",
                                            "{\"Name\":\"redshift/prod\",\"SecretBinary\":\"cHc=\"}"));
                    named(build, Build.SECRET);
                })
                .when("the secret is empty", build -> build.secret(" ").resolve());
    }

    private static Scenarios keys() {
        return new Scenarios()
                .when(
                        "the key username is mistyped",
                        build -> build.secretWithRenamed("username", "usernme").resolve())
                .when(
                        "the key password is mistyped",
                        build -> build.secretWithRenamed("password", "pasword").resolve())
                .when(
                        "the key host is mistyped",
                        build -> build.secretWithRenamed("host", "hst").resolve())
                .when(
                        "a secret with only user and password, and no cluster named",
                        build -> build.secret("{\"username\":\"admin\",\"password\":\"pw\"}")
                                .resolve());
    }

    private static Scenarios values() {
        return new Scenarios()
                .when(
                        "username is empty in the secret",
                        build -> build.secretWith("username", "").resolve())
                .when(
                        "password is empty in the secret",
                        build -> build.secretWith("password", "").resolve())
                .when(
                        "host is empty in the secret",
                        build -> build.secretWith("host", "").resolve())
                .when(
                        "the password is written as a number",
                        build -> build.secret("{\"username\":\"admin\",\"password\":12345678}")
                                .resolve())
                .when(
                        "host holds the port in the secret",
                        build -> build.secretWith("host", "prod.example.com:5439")
                                .resolve())
                .when(
                        "host is a URL in the secret",
                        build -> build.secretWith("host", "jdbc:redshift://prod.example.com/shop")
                                .resolve())
                .when(
                        "port is a word in the secret",
                        build -> build.secretWith("port", "redshift").resolve())
                .when(
                        "port is out of range in the secret",
                        build -> build.secretWith("port", "65536").resolve())
                .when(
                        "the secret is of a MySQL database",
                        build -> build.secretWith("engine", "mysql").resolve());
    }

    private static Scenarios conflicts() {
        return new Scenarios()
                .when(
                        "the keys dbname and database differ",
                        build -> build.secretWith("database", "dev").resolve())
                .when(
                        "redshift.url names another host than the secret",
                        build -> build.secretWith("engine", "redshift")
                                .with(URL, "jdbc:redshift://test.example.com:5439/shop")
                                .resolve())
                .when(
                        "redshift.user is another one than the secret's",
                        build -> build.secretWith("engine", "redshift")
                                .with(USER, "admin")
                                .resolve())
                .when(
                        "REDSHIFT_PASSWORD is another one than the secret's",
                        build -> build.secretWith("engine", "redshift")
                                .variable("REDSHIFT_PASSWORD", Build.PASSWORD + "2")
                                .resolve());
    }
}
