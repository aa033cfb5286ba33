package io.github.redshiftdevops.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The roles of the CloudFormation template against docs/least-privilege.md. */
class TemplateRolesTests {

    /** An action of a service that a build asks for the way to its database. */
    private static final Pattern ACTION =
            Pattern.compile("\\b(?:sts|secretsmanager|kms|redshift|redshift-serverless):(?!//)[A-Z]\\w+");

    @ParameterizedTest
    @CsvSource({"TestRole, TestSecretArn", "ProdRole, ProdSecretArn"})
    void aBuildReadsItsOwnSecretAndNothingElse(String role, String secret) throws IOException {
        String text = resource(role);

        assertThat(actions(text.substring(text.indexOf("Policies:")))).containsExactly("secretsmanager:GetSecretValue");
        assertThat(text)
                .contains("Action: secretsmanager:GetSecretValue\n                Resource: !Ref " + secret + "\n");
        assertThat(text.split("SecretArn", -1)).hasSize(2);
    }

    @Test
    void theDocumentationSaysWhichActionTheRolesHave() throws IOException {
        assertThat(Files.readString(Path.of("../docs/least-privilege.md")))
                .contains(
                        "The CloudFormation template's roles have `secretsmanager:GetSecretValue` on their own secret");
    }

    private static String resource(String name) throws IOException {
        String template = Files.readString(Path.of("../cloudformation_template.yml"));
        int start = template.indexOf("\n  " + name + ":\n");
        assertThat(start).isPositive();
        int end = template.indexOf("\n\n", start);
        return template.substring(start, end);
    }

    private static Set<String> actions(String text) {
        Set<String> actions = new TreeSet<>();
        ACTION.matcher(text).results().map(MatchResult::group).forEach(actions::add);
        return actions;
    }
}
