package io.github.redshiftdevops.core.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetResolverTests {

    private static final String URL = "jdbc:redshift://host:5439/dev";

    private static final TargetResolver RESOLVER = new TargetResolver(
            settings -> {
                throw new AssertionError("nobody has asked for AWS");
            },
            ProgressLog.NONE);

    private static final Map<String, String> FLYWAY =
            Map.of("FLYWAY_URL", URL, "FLYWAY_USER", "admin", "FLYWAY_PASSWORD", "s3cret");

    @Test
    void isTheLocalRedshiftIfNothingNamesACluster() {
        assertThat(resolve(Map.of())).isInstanceOf(Target.Local.class);
    }

    @Test
    void isTheClusterOfTheParameters() {
        TargetSettings settings = explicit(Map.of("REDSHIFT_PASSWORD", "s3cret"));

        assertThat(cluster(settings).description())
                .isEqualTo(URL + ", user admin, password from environment variable REDSHIFT_PASSWORD");
        assertThat(cluster(settings)
                        .connectionDetails()
                        .login()
                        .credentials()
                        .password()
                        .reveal())
                .isEqualTo("s3cret");
    }

    @Test
    void takesThePasswordOfAServerOfTheSettings() {
        TargetSettings settings = explicit(Map.of())
                .withServer(new ServerCredentials("warehouse", Optional.empty(), Optional.of(Secret.of("s3cret"))));

        assertThat(cluster(settings).description())
                .isEqualTo(URL + ", user admin, password from server 'warehouse' of settings.xml");
    }

    @Test
    void takesTheUserOfAServerOfTheSettings() {
        TargetSettings settings = TargetSettings.of(Map.of())
                .with(TargetParameter.URL, URL)
                .withServer(new ServerCredentials("warehouse", Optional.of("owner"), Optional.of(Secret.of("s3cret"))));

        assertThat(cluster(settings).connectionDetails().user()).isEqualTo("owner");
    }

    @Test
    void isTheClusterOfFlywaysVariables() {
        assertThat(cluster(TargetSettings.of(FLYWAY)).description())
                .isEqualTo(URL + ", user admin, password from environment variable FLYWAY_PASSWORD");
    }

    @Test
    void isTheClusterOfTheVariablesOfTheSample() {
        Target.Cluster cluster = cluster(TargetSettings.of(Map.of(
                "TEST_HOST", "host",
                "TEST_PORT", "5439",
                "TEST_DB_NAME", "dev",
                "TEST_JDBC_USER", "admin",
                "TEST_JDBC_PASSWORD", "s3cret")));

        assertThat(cluster.url().value().text()).isEqualTo(URL);
        assertThat(cluster.url().origin()).isEqualTo("environment variables TEST_HOST, TEST_PORT, TEST_DB_NAME");
    }

    @Test
    void acceptsEverythingThatTheBuildOfTheSampleExports() {
        Map<String, String> environment = new HashMap<>(FLYWAY);
        environment.putAll(Map.of(
                "TEST_HOST", "host",
                "TEST_PORT", "5439",
                "TEST_DB_NAME", "dev",
                "TEST_JDBC_URL", URL,
                "TEST_JDBC_USER", "admin",
                "TEST_JDBC_PASSWORD", "s3cret",
                "CODEBUILD_BUILD_ID", "build:1"));

        assertThat(cluster(TargetSettings.of(environment)).url().origin()).isEqualTo("environment variable FLYWAY_URL");
    }

    @Test
    void takesPartsOfAUrlThatAreOnlyGivenBesideTheUrl() {
        Target.Cluster cluster = cluster(TargetSettings.of(Map.of(
                "TEST_HOST", "host", "TEST_JDBC_URL", URL, "TEST_JDBC_USER", "admin", "TEST_JDBC_PASSWORD", "x")));

        assertThat(cluster.url().origin()).isEqualTo("environment variable TEST_JDBC_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "FLYWAY_URL,      jdbc:redshift://host/other, url",
        "TEST_JDBC_URL,   jdbc:redshift://other/dev,  url",
        "FLYWAY_USER,     other,                      user",
        "TEST_JDBC_USER,  other,                      user",
    })
    void refusesAValueThatIsGivenTwiceAndDiffers(String variable, String value, String name) {
        FailureException failure = failure(explicit(Map.of("REDSHIFT_PASSWORD", "s3cret", variable, value)));

        assertThat(failure.problems().get(0).code()).isEqualTo("RD102");
        assertThat(failure.fault()).isEqualTo(Fault.PROJECT);
        assertThat(failure)
                .hasMessageContaining("the " + name + " of the target is given twice and differs")
                .hasMessageContaining("by parameter redshift." + name)
                .hasMessageContaining("by environment variable " + variable)
                .hasMessageContaining("'" + value + "'");
    }

    @Test
    void refusesTwoPasswordsWithoutShowingThem() {
        Map<String, String> environment = new HashMap<>(FLYWAY);
        environment.put("REDSHIFT_PASSWORD", "0ther");

        FailureException failure = failure(explicit(environment));

        assertThat(failure)
                .hasMessageContaining("environment variable REDSHIFT_PASSWORD")
                .hasMessageContaining("environment variable FLYWAY_PASSWORD")
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining("0ther");
    }

    @Test
    void refusesTwoSecretsWithoutShowingWhatSomebodyHasPasted() {
        TargetSettings settings = TargetSettings.of(Map.of())
                .with(TargetParameter.SECRET_ID, "rs/prod")
                .with(TargetParameter.SECRET_ID, "{\"password\": \"s3cret\"}");

        assertThat(failure(settings)).hasMessageContaining("RD102").hasMessageNotContaining("s3cret");
    }

    @Test
    void refusesAUrlThatIsGivenByTwoParametersAndDiffers() {
        TargetSettings settings = explicit(Map.of("REDSHIFT_PASSWORD", "x"))
                .with(
                        TargetParameter.URL,
                        new Setting<>("jdbc:redshift://host/other", "flyway.url in project properties"));

        assertThat(failure(settings))
                .hasMessageContaining("by parameter redshift.url")
                .hasMessageContaining("by flyway.url in project properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketFactory=example.Factory", "SocketFactoryArg=x"})
    void refusesAUrlThatWouldLeadPastTheTunnel(String property) {
        TargetSettings settings = TargetSettings.of(Map.of("REDSHIFT_PASSWORD", "x"))
                .with(TargetParameter.URL, URL + "?" + property)
                .with(TargetParameter.USER, "admin")
                .with(TargetParameter.TUNNEL, "127.0.0.1:15439");

        assertThat(failure(settings))
                .hasMessageContaining("RD102: parameter redshift.tunnel leads to '127.0.0.1:15439', and parameter"
                        + " redshift.url has a socket factory of its own");
    }

    @Test
    void refusesPartsOfAUrlThatContradictTheUrl() {
        assertThat(failure(TargetSettings.of(Map.of(
                        "TEST_JDBC_URL", URL,
                        "TEST_HOST", "other",
                        "TEST_PORT", "5439",
                        "TEST_DB_NAME", "dev",
                        "TEST_JDBC_USER", "admin",
                        "TEST_JDBC_PASSWORD", "x"))))
                .hasMessageContaining("given twice and differs");
    }

    @ParameterizedTest
    @CsvSource({
        "FLYWAY_URL,      jdbc:redshift://host/dev, user and password, FLYWAY_USER; set the environment variable"
                + " FLYWAY_PASSWORD",
        "FLYWAY_USER,     admin,                    url and password,  FLYWAY_URL; set the environment variable"
                + " FLYWAY_PASSWORD",
        "TEST_JDBC_URL,   jdbc:redshift://host/dev, user and password, TEST_JDBC_USER",
    })
    void saysWhatIsMissing(String variable, String value, String missing, String hint) {
        FailureException failure = failure(TargetSettings.of(Map.of(variable, value)));

        assertThat(failure.problems().get(0).code()).isEqualTo("RD103");
        assertThat(failure)
                .hasMessageContaining("the target is incomplete, its " + missing + " are missing")
                .hasMessageContaining("from environment variable " + variable)
                .hasMessageContaining("set the environment variable " + hint);
    }

    @Test
    void saysThatAHostNeedsPortAndDatabase() {
        assertThat(failure(TargetSettings.of(Map.of("TEST_HOST", "host", "TEST_PORT", " "))))
                .hasMessageContaining(
                        "RD103: the target is incomplete, TEST_HOST is set without TEST_PORT and" + " TEST_DB_NAME");
    }

    @Test
    void saysThatParametersNeedAPassword() {
        assertThat(failure(explicit(Map.of())))
                .hasMessageContaining("its password is missing")
                .hasMessageContaining("REDSHIFT_PASSWORD")
                .hasMessageContaining("redshift.serverId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REDSHIFT_PASSWORD", "FLYWAY_PASSWORD", "TEST_JDBC_PASSWORD"})
    void takesAPasswordAloneForNoTarget(String variable) {
        assertThat(resolve(Map.of(variable, "s3cret"))).isInstanceOf(Target.Local.class);
    }

    @Test
    void takesBlankVariablesForAbsentOnes() {
        assertThat(resolve(Map.of("FLYWAY_URL", "", "FLYWAY_USER", " ", "CI", "")))
                .isInstanceOf(Target.Local.class);
    }

    @ParameterizedTest
    @CsvSource({"CI, true", "CI, 1", "CODEBUILD_BUILD_ID, b:1", "GITHUB_ACTIONS, true", "JENKINS_URL, http://j"})
    void refusesACiEnvironmentWithoutATarget(String variable, String value) {
        FailureException failure = failure(TargetSettings.of(Map.of(variable, value)));

        assertThat(failure.problems().get(0).code()).isEqualTo("RD101");
        assertThat(failure)
                .hasMessageContaining("the environment variable " + variable + " is set")
                .hasMessageContaining("FLYWAY_URL")
                .hasMessageContaining("-Dredshift.url=")
                .hasMessageContaining("-Dredshift.local=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "FALSE", " "})
    void isNoCiEnvironmentIfTheVariableSaysSo(String value) {
        assertThat(resolve(Map.of("CI", value))).isInstanceOf(Target.Local.class);
    }

    @Test
    void isLocalInACiEnvironmentIfAskedFor() {
        TargetSettings settings = TargetSettings.of(Map.of("CI", "true")).with(TargetParameter.LOCAL, "true");

        assertThat(RESOLVER.resolve(settings)).isEqualTo(new Target.Local("redshift.local is true"));
    }

    @Test
    void refusesToBeLocalAndAClusterOfVariablesAtOnce() {
        assertThat(failure(TargetSettings.of(FLYWAY).with(TargetParameter.LOCAL, "true")))
                .hasMessageContaining("RD102: redshift.local asks for a local Redshift, and environment variable"
                        + " FLYWAY_URL names a cluster");
    }

    @Test
    void refusesToBeLocalAndAClusterOfParametersAtOnce() {
        assertThat(failure(explicit(Map.of()).with(TargetParameter.LOCAL, "true")))
                .hasMessageContaining("RD102: redshift.local asks for a local Redshift, and parameter redshift.url"
                        + " names a cluster");
    }

    @Test
    void isNeverLocalIfForbidden() {
        assertThat(failure(TargetSettings.of(Map.of()).with(TargetParameter.LOCAL, "false")))
                .hasMessageContaining("RD101: no target database is configured, and redshift.local is false");
    }

    @Test
    void showsNoSecretInItsTextForm() {
        assertThat(cluster(TargetSettings.of(FLYWAY)).toString()).doesNotContain("s3cret");
    }

    private static TargetSettings explicit(Map<String, String> environment) {
        return TargetSettings.of(environment).with(TargetParameter.URL, URL).with(TargetParameter.USER, "admin");
    }

    private static Target resolve(Map<String, String> environment) {
        return RESOLVER.resolve(TargetSettings.of(environment));
    }

    private static Target.Cluster cluster(TargetSettings settings) {
        return (Target.Cluster) RESOLVER.resolve(settings);
    }

    private static FailureException failure(TargetSettings settings) {
        return catchThrowableOfType(FailureException.class, () -> RESOLVER.resolve(settings));
    }
}
