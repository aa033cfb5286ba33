package io.github.redshiftdevops.maven.cloudformation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sets of parameters that the template's rules let through. */
final class Parameters {

    private static final String ACCOUNT = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:redshift/";

    static final String TEST_SECRET = ACCOUNT + "test-aBcDeF";
    static final String PROD_SECRET = ACCOUNT + "prod-aBcDeF";
    static final String PLAN_SECRET = ACCOUNT + "plan-aBcDeF";
    static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d";

    static final Map<String, String> EXISTING_TEST = Map.of("TestDatabase", "Existing", "TestSecretArn", TEST_SECRET);
    static final Map<String, String> EXISTING_PROD = Map.of("ProdDatabase", "Existing", "ProdSecretArn", PROD_SECRET);
    static final Map<String, String> OTHER_ACCOUNT = merged(
            EXISTING_PROD,
            Map.of(
                    "ProdPlanSecretArn", PLAN_SECRET,
                    "ProdRoleArn", "arn:aws:iam::444455556666:role/deploy",
                    "ProdPlanRoleArn", "arn:aws:iam::444455556666:role/plan",
                    "ProdExternalId", "redshift-deploy"));

    private static final List<List<Map<String, String>>> CHOICES = List.of(
            List.of(
                    Map.of(),
                    Map.of("OutboundAccess", "NatAndEndpoints"),
                    Map.of("OutboundAccess", "Endpoints"),
                    Map.of("VpcId", "vpc-0a1b2c3d", "SubnetIds", "subnet-0a1b2c3d,subnet-0a1b2c3e")),
            List.of(
                    Map.of(),
                    Map.of("TestDatabase", "Provisioned"),
                    Map.of("TestDatabase", "Provisioned", "TestNodeCount", "2"),
                    EXISTING_TEST,
                    merged(EXISTING_TEST, Map.of("TestDatabaseSecurityGroupId", "sg-0a1b2c3d"))),
            List.of(
                    Map.of(),
                    Map.of("ProdPlanSecretArn", PLAN_SECRET),
                    Map.of("ProdDatabase", "Provisioned"),
                    Map.of("ProdDatabase", "Provisioned", "ProdPlanSecretArn", PLAN_SECRET),
                    EXISTING_PROD,
                    merged(EXISTING_PROD, Map.of("ProdDatabaseSecurityGroupId", "sg-0a1b2c3e")),
                    OTHER_ACCOUNT),
            List.of(
                    Map.of(),
                    Map.of("SourceType", "CodeCommitRepository"),
                    Map.of("SourceType", "Connection"),
                    Map.of(
                            "SourceType",
                            "Connection",
                            "ConnectionArn",
                            "arn:aws:codeconnections:eu-west-1:1:connection/1")),
            List.of(Map.of(), Map.of("KmsKey", "new"), Map.of("KmsKey", KEY, "SecretKmsKeyArn", KEY)),
            List.of(Map.of(), Map.of("ManualApproval", "false", "NotificationEmail", "team@example.com")));

    private Parameters() {}

    /** Each choice with each other one, the rest as by default: no resource depends on three of them. */
    static Stream<Map<String, String>> combinations() {
        return CHOICES.stream()
                .flatMap(one -> CHOICES.stream()
                        .filter(other -> CHOICES.indexOf(one) < CHOICES.indexOf(other))
                        .flatMap(other -> pairs(one, other)));
    }

    private static Stream<Map<String, String>> pairs(List<Map<String, String>> some, List<Map<String, String>> others) {
        return some.stream().flatMap(one -> others.stream().map(other -> merged(one, other)));
    }

    static Map<String, String> merged(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }
}
