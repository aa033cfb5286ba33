package io.github.redshiftdevops.maven.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what; the actions also against docs/least-privilege.md. */
class RolesTests {

    private static final String GET_SECRET = "secretsmanager:GetSecretValue";
    private static final Set<String> WAY_TO_THE_DATABASE =
            Set.of("sts", "secretsmanager", "redshift", "redshift-serverless");

    private static Template template;

    @BeforeAll
    static void read() throws IOException {
        template = Template.read();
    }

    @Test
    void onlyTheDeploymentReadsTheSecretOfProduction() {
        assertThat(Parameters.combinations()).allSatisfy(parameters -> {
            Stack stack = template.with(parameters);
            Set<Object> ofTheDeployment = secrets(stack, "ProdRole");

            assertThat(secrets(stack, "TestRole")).hasSize(1).allMatch(secret -> !ofTheDeployment.contains(secret));
            assertThat(allowed(stack, "TestRole")).doesNotContain("sts:AssumeRole");
            if (stack.resources().containsKey("PlanRole")) {
                assertThat(secrets(stack, "PlanRole")).noneMatch(ofTheDeployment::contains);
            }
        });
    }

    @Test
    void eachBuildReadsTheSecretOfItsOwnDatabase() {
        Stack serverless = template.with(Map.of());
        assertThat(secrets(serverless, "TestRole").toString())
                .contains("secret:redshift!redshift-devops-test-test_admin-??????");
        assertThat(secrets(serverless, "ProdRole").toString())
                .contains("secret:redshift!redshift-devops-prod-prod_admin-??????");

        Stack existing = template.with(Parameters.merged(Parameters.EXISTING_TEST, Parameters.EXISTING_PROD));
        assertThat(secrets(existing, "TestRole")).containsExactly(Parameters.TEST_SECRET);
        assertThat(secrets(existing, "ProdRole")).containsExactly(Parameters.PROD_SECRET);
    }

    @Test
    void inAnotherAccountTheDeploymentMayOnlyAssumeItsRole() {
        Stack stack = template.with(Parameters.OTHER_ACCOUNT);

        assertThat(wayToTheDatabase(stack, "ProdRole")).containsExactly("sts:AssumeRole");
        assertThat(resources(stack, "ProdRole", "sts:AssumeRole"))
                .containsExactly("arn:aws:iam::444455556666:role/deploy");
        assertThat(wayToTheDatabase(stack, "PlanRole")).containsExactly("sts:AssumeRole");
        assertThat(resources(stack, "PlanRole", "sts:AssumeRole"))
                .containsExactly("arn:aws:iam::444455556666:role/plan");
    }

    @Test
    void onlyWhatEc2KnowsNoResourceForIsAllowedOnAll() {
        assertThat(Parameters.combinations()).allSatisfy(parameters -> {
            Stack stack = template.with(parameters);
            Stream<Statement> statements = Stream.concat(
                    stack.ofType("AWS::IAM::Role").stream().flatMap(stack::statements),
                    Values.list(Values.at(stack.properties("BuildNetworkPolicy"), "PolicyDocument", "Statement"))
                            .stream()
                            .map(Statement::of));
            assertThat(statements.filter(statement -> statement.resources().contains("*")))
                    .hasSize(1)
                    .allSatisfy(statement -> assertThat(statement.actions())
                            .allMatch(action -> action.toString().startsWith("ec2:Describe")));
        });
    }

    @Test
    void noActionHasAWildcard() {
        Stack stack = template.with(Map.of("KmsKey", "new"));
        assertThat(stack.ofType("AWS::IAM::Role").stream()
                        .flatMap(role -> stack.statements(role))
                        .flatMap(statement -> statement.actions().stream()))
                .isNotEmpty()
                .noneMatch(action -> action.toString().contains("*"));
    }

    /** Redshift does not document that it sends the account of a cluster when it assumes a role for COPY. */
    @Test
    void aServiceAssumesARoleOnlyForThisAccount() {
        assertThat(template.ofType("AWS::IAM::Role")).hasSizeGreaterThan(5).allSatisfy((name, role) -> {
            Object document = Values.at(role, "Properties", "AssumeRolePolicyDocument", "Statement");
            Statement trust = Statement.of(Values.list(document).get(0));
            if (name.equals("RedshiftIngestRole")) {
                assertThat(trust.conditions()).isEmpty();
            } else {
                assertThat(Values.at(trust.conditions(), "StringEquals", "aws:SourceAccount"))
                        .isEqualTo(Map.of("Ref", "AWS::AccountId"));
                assertThat(trust.conditions().toString()).contains("aws:SourceArn");
            }
        });
    }

    @Test
    void copyReadsTheTestDataAndNothingElse() {
        Stack stack = template.with(Map.of());
        assertThat(allowed(stack, "RedshiftIngestRole"))
                .containsExactlyInAnyOrder("s3:GetObject", "s3:GetBucketLocation", "s3:ListBucket");
        assertThat(stack.statements("RedshiftIngestRole"))
                .allSatisfy(statement ->
                        assertThat(statement.resources().toString()).contains("SampleDataBucket"));
    }

    @Test
    void noBuildWritesWhatAnotherOneReads() {
        Stack stack = template.with(Map.of());
        List<Object> written = Stream.of("TestRole", "PlanRole", "ProdRole")
                .flatMap(role -> resources(stack, role, "s3:PutObject").stream())
                .map(Object::toString)
                .collect(Collectors.toList());

        assertThat(written)
                .doesNotHaveDuplicates()
                .hasSize(5)
                .noneMatch(name -> name.toString().contains("SourceOut"));
    }

    @Test
    void theDocumentationSaysWhichActionsTheRolesHave() throws IOException {
        String text = Files.readString(Path.of("../docs/least-privilege.md"));
        for (String role : List.of("TestRole", "PlanRole", "ProdRole")) {
            Set<String> actions = new TreeSet<>();
            Parameters.combinations()
                    .map(template::with)
                    .filter(stack -> stack.resources().containsKey(role))
                    .forEach(stack -> actions.addAll(wayToTheDatabase(stack, role)));
            assertThat(documented(text, role)).as(role).isEqualTo(actions);
        }
    }

    private static Set<String> documented(String text, String role) {
        Matcher row = Pattern.compile("(?m)^\\| `" + role + "` \\|(.*)\\|$").matcher(text);
        assertThat(row.find()).isTrue();
        return Pattern.compile("`([\\w-]+:\\w+)`")
                .matcher(row.group(1))
                .results()
                .map(action -> action.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> wayToTheDatabase(Stack stack, String role) {
        return allowed(stack, role).stream()
                .filter(action -> WAY_TO_THE_DATABASE.contains(action.substring(0, action.indexOf(':'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> allowed(Stack stack, String role) {
        return stack.statements(role)
                .flatMap(statement -> statement.actions().stream())
                .map(Object::toString)
                .toList();
    }

    private static Set<Object> secrets(Stack stack, String role) {
        return resources(stack, role, GET_SECRET);
    }

    private static Set<Object> resources(Stack stack, String role, String action) {
        return stack.statements(role)
                .filter(statement -> statement.allows(action))
                .flatMap(statement -> statement.resources().stream())
                .collect(Collectors.toSet());
    }
}
