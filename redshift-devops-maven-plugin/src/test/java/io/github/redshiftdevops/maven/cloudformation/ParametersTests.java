package io.github.redshiftdevops.maven.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTests {

    private static Template template;

    @BeforeAll
    static void read() throws IOException {
        template = Template.read();
    }

    @Test
    void everyCombinationIsAcceptedAndRefersOnlyToWhatIsThere() {
        assertThat(Parameters.combinations()).hasSize(253).allSatisfy(parameters -> {
            assertThat(template.accepts(parameters)).isTrue();
            assertThat(template.with(parameters).danglingReferences()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource
    void whatDoesNotGoTogetherIsRefused(Map<String, String> parameters) {
        assertThat(template.accepts(parameters)).isFalse();
    }

    static List<Map<String, String>> whatDoesNotGoTogetherIsRefused() {
        return List.of(
                Map.of("TestDatabase", "Existing"),
                Map.of("ProdDatabase", "Existing"),
                Map.of("TestSecretArn", Parameters.TEST_SECRET),
                Map.of("ProdSecretArn", Parameters.PROD_SECRET),
                Map.of("ProdRoleArn", "arn:aws:iam::444455556666:role/deploy"),
                Map.of("VpcId", "vpc-0a1b2c3d"),
                Map.of("SubnetIds", "subnet-0a1b2c3d"),
                Parameters.merged(Parameters.EXISTING_PROD, Map.of("ProdPlanSecretArn", Parameters.PROD_SECRET)),
                Parameters.merged(
                        Parameters.EXISTING_PROD,
                        Map.of("TestDatabase", "Existing", "TestSecretArn", Parameters.PROD_SECRET)));
    }

    @Test
    void eachIsDescribedAndInOneGroup() {
        List<Object> grouped = Values.list(
                        Values.at(template.section("Metadata"), "AWS::CloudFormation::Interface", "ParameterGroups"))
                .stream()
                .flatMap(group -> Values.list(Values.at(group, "Parameters")).stream())
                .toList();

        assertThat(grouped)
                .containsExactlyInAnyOrderElementsOf(
                        template.section("Parameters").keySet());
        assertThat(template.section("Parameters").values())
                .allSatisfy(parameter ->
                        assertThat(Template.text(parameter, "Description")).isNotBlank());
    }

    @Test
    void eachDefaultIsAllowed() {
        template.section("Parameters").forEach((name, parameter) -> {
            Map<String, Object> entries = Values.map(parameter);
            String value = Template.text(parameter, "Default");
            if (entries.containsKey("AllowedPattern")) {
                assertThat(value).as(name).matches(Template.text(parameter, "AllowedPattern"));
            }
            if (entries.containsKey("AllowedValues")) {
                assertThat(Values.list(Values.at(parameter, "AllowedValues")))
                        .as(name)
                        .contains(value);
            }
        });
    }

    @Test
    void noneIsAPassword() {
        assertThat(template.section("Parameters").keySet()).noneMatch(name -> name.contains("Password"));
    }

    @Test
    void eachParameterAndEachConditionIsUsed() throws IOException {
        String text = Files.readString(Path.of("../cloudformation_template.yml"));
        String body = text.substring(text.indexOf("\nRules:"));

        assertThat(template.section("Parameters").keySet())
                .allSatisfy(name -> assertThat(body).containsPattern("\\b" + name + "\\b"));
        assertThat(template.section("Conditions").keySet())
                .allSatisfy(
                        name -> assertThat(body.split("\\b" + name + "\\b", -1)).hasSizeGreaterThan(2));
    }
}
