package io.github.redshiftdevops.core.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

class SecretContentTests {

    /** It must show up nowhere, also if it stands at the wrong place. */
    private static final String HUNTER = "Hunter2";

    private static final SecretReference REFERENCE = SecretReference.parse("rs/prod");

    @Test
    void readsTheFormOfTheRotationFunctions() {
        DatabaseSecret secret = read("""
                {"engine": "redshift", "host": "h.example.com", "username": "u", "password": "p\\"\\\\$%&ä",
                 "dbname": "shop", "port": 5439, "masterarn": "arn:aws:x"}""");

        assertThat(secret.host()).contains("h.example.com");
        assertThat(secret.user()).contains("u");
        assertThat(secret.password()).contains(Secret.of("p\"\\$%&ä"));
        assertThat(secret.database()).contains("shop");
        assertThat(secret.port()).hasValue(5439);
        assertThat(secret.keys())
                .containsExactly("engine", "host", "username", "password", "dbname", "port", "masterarn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dbname", "dbName", "database"})
    void readsTheDatabaseInEachSpelling(String key) {
        assertThat(read("{\"" + key + "\": \"shop\"}").database()).contains("shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "user"})
    void readsTheUserInEachSpelling(String key) {
        assertThat(read("{\"" + key + "\": \"deployer\"}").user()).contains("deployer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dbClusterIdentifier", "clusterIdentifier"})
    void readsTheClusterInEachSpelling(String key) {
        assertThat(read("{\"" + key + "\": \"prod\"}").clusterIdentifier()).contains("prod");
    }

    @Test
    void readsWorkgroupAndNamespace() {
        DatabaseSecret secret = read("{\"workgroupName\": \"etl\", \"namespaceName\": \"sales\"}");

        assertThat(secret.workgroupName()).contains("etl");
        assertThat(secret.namespaceName()).contains("sales");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5439", "\"5439\"", "\" 5439 \""})
    void readsThePortAsNumberOrText(String port) {
        assertThat(read("{\"port\": " + port + "}").port()).isEqualTo(OptionalInt.of(5439));
    }

    @Test
    void takesNullForAMissingKey() {
        DatabaseSecret secret = read("{\"host\": null, \"port\": null, \"username\": null}");

        assertThat(secret.host()).isEmpty();
        assertThat(secret.port()).isEmpty();
        assertThat(secret.user()).isEmpty();
    }

    @Test
    void hidesThePassword() {
        assertThat(read("{\"password\": \"" + HUNTER + "\"}").toString()).doesNotContain(HUNTER);
    }

    record Mistake(String json, String code, String message) {}

    private static final String UNREADABLE = ProblemCodes.UNREADABLE_SECRET;

    private static final String INVALID = ProblemCodes.INVALID_SECRET_VALUE;

    static final List<Mistake> MISTAKES = List.of(
            new Mistake("", UNREADABLE, "the secret 'rs/prod' is empty"),
            new Mistake(" \n", UNREADABLE, "the secret 'rs/prod' is empty"),
            new Mistake("Hunter2", UNREADABLE, "the secret 'rs/prod' is no valid JSON: line 1, column 1"),
            new Mistake("{\"password\": \"Hunter2\"", UNREADABLE, "is no valid JSON: line 1, column 23"),
            new Mistake("{\"password\": \"Hunter2}", UNREADABLE, "is no valid JSON: line 1, column 23"),
            new Mistake("{\"password\": Hunter2}", UNREADABLE, "is no valid JSON: line 1, column 14"),
            new Mistake("{'password': 'Hunter2'}", UNREADABLE, "is no valid JSON: line 1, column 3"),
            new Mistake("{\"Hunter2\" \"x\"}", UNREADABLE, "is no valid JSON: line 1, column"),
            new Mistake("{\"password\": \"Hunter2\",}", UNREADABLE, "is no valid JSON: line 1, column"),
            new Mistake("{\"password\": \"\\Hunter2\"}", UNREADABLE, "is no valid JSON: line 1, column"),
            new Mistake("{\"password\": \"Hunter2\"} {}", UNREADABLE, "is no valid JSON: line 1, column 26"),
            new Mistake("{\"password\": \"Hunter2\"} Hunter2", UNREADABLE, "is no valid JSON: line 1, column"),
            new Mistake("\"Hunter2\"", UNREADABLE, "the secret 'rs/prod' is no JSON object"),
            new Mistake("[\"Hunter2\"]", UNREADABLE, "is no JSON object"),
            new Mistake("null", UNREADABLE, "is no JSON object"),
            new Mistake("42", UNREADABLE, "is no JSON object"),
            new Mistake("{\"password\": \"Hunter2\", \"password\": \"x\"}", UNREADABLE, "has the key 'password' twice"),
            new Mistake("{\"password\": \"\"}", INVALID, "the key 'password' of the secret 'rs/prod' is empty"),
            new Mistake("{\"username\": \"\"}", INVALID, "the key 'username' of the secret 'rs/prod' is empty"),
            new Mistake("{\"host\": \"\"}", INVALID, "the key 'host' of the secret 'rs/prod' is empty"),
            new Mistake("{\"password\": 42}", INVALID, "the key 'password' of the secret 'rs/prod' is no text"),
            new Mistake("{\"password\": [\"Hunter2\"]}", INVALID, "is neither text nor number"),
            new Mistake("{\"host\": {\"Hunter2\": 1}}", INVALID, "is neither text nor number"),
            new Mistake("{\"port\": true}", INVALID, "is neither text nor number"),
            new Mistake("{\"port\": \"Hunter2\"}", INVALID, "the key 'port' of the secret 'rs/prod' is no number"),
            new Mistake("{\"port\": \"\"}", INVALID, "the key 'port' of the secret 'rs/prod' is no number"),
            new Mistake("{\"port\": 5439.5}", INVALID, "is no number"),
            new Mistake("{\"port\": -5439}", INVALID, "is no number"),
            new Mistake("{\"port\": 0}", INVALID, "is no number from 1 to 65535"),
            new Mistake("{\"port\": 65536}", INVALID, "is no number from 1 to 65535"),
            new Mistake("{\"port\": 99999999999999999999}", INVALID, "is no number"),
            new Mistake("{\"host\": \"h.example.com:5439/dev\"}", INVALID, "holds more than a host"),
            new Mistake("{\"host\": \"jdbc:redshift://Hunter2\"}", INVALID, "holds more than a host"),
            new Mistake("{\"host\": \"h example\"}", INVALID, "is no name of a host"),
            new Mistake("{\"engine\": \"postgres\"}", INVALID, "is 'postgres', not 'redshift'"),
            new Mistake(
                    "{\"engine\": \"Hunter2\"}", INVALID, "the key 'engine' of the secret 'rs/prod' is not 'redshift'"),
            new Mistake(
                    "{\"username\": \"a\", \"user\": \"Hunter2\"}",
                    ProblemCodes.CONFLICTING_VALUES,
                    "the keys 'username' and 'user' of the secret 'rs/prod' differ"),
            new Mistake(
                    "{\"dbname\": \"a\", \"dbName\": \"a\", \"database\": \"b\"}",
                    ProblemCodes.CONFLICTING_VALUES,
                    "the keys 'dbname' and 'database' of the secret 'rs/prod' differ"));

    @ParameterizedTest
    @FieldSource("MISTAKES")
    void saysWhatIsWrongAndNeverWhatItHolds(Mistake mistake) {
        FailureException failure = catchThrowableOfType(FailureException.class, () -> read(mistake.json()));

        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(mistake.code());
            assertThat(problem.message()).contains(mistake.message());
            assertThat(problem.hint()).isNotBlank();
        });
        assertThat(failure).hasNoCause();
        assertThat(failure.getMessage()).doesNotContainIgnoringCase(HUNTER);
    }

    @Test
    void refusesABinarySecret() {
        GetSecretValueResponse binary = GetSecretValueResponse.builder()
                .secretBinary(SdkBytes.fromUtf8String(HUNTER))
                .build();

        FailureException failure = catchThrowableOfType(
                FailureException.class, () -> new SecretContent(REFERENCE, binary).databaseSecret());

        assertThat(failure).hasMessageContaining("RD418: the secret 'rs/prod' is binary");
    }

    @ParameterizedTest
    @CsvSource({
        "host, hots, rename the key 'hots' to 'host' in the JSON of the secret",
        "host, hostname, rename the key 'hostname' to 'host' in the JSON of the secret",
        "host, Host, rename the key 'Host' to 'host' in the JSON of the secret",
        "username, usernme, rename the key 'usernme' to 'username' in the JSON of the secret",
        "username, user_name, rename the key 'user_name' to 'username' in the JSON of the secret",
        "password, passwrod, rename the key 'passwrod' to 'password' in the JSON of the secret",
        "password, pass, rename the key 'pass' to 'password' in the JSON of the secret",
        "dbname, db_name, rename the key 'db_name' to 'dbname' in the JSON of the secret",
        "host, port, add the key 'host' to the JSON of the secret",
        "host, masterarn, add the key 'host' to the JSON of the secret",
    })
    void proposesTheKeyThatIsMeant(String wanted, String key, String hint) {
        assertThat(without(wanted, "{\"" + key + "\": \"1\", \"zebra\": \"1\"}").hint())
                .isEqualTo(hint + "; or say it elsewhere");
    }

    @Test
    void listsTheKeysThatAreThere() {
        Problem problem = without("host", "{\"username\": \"u\", \"pass\\u001bword\": \"Hunter2\"}");

        assertThat(problem.code()).isEqualTo(ProblemCodes.MISSING_SECRET_KEY);
        assertThat(problem.message()).isEqualTo("the secret 'rs/prod' has no value for the key 'host'");
        assertThat(problem.detail()).isEqualTo("its JSON has the keys 'pass\\u001bword', 'username'");
    }

    @Test
    void saysThatThereAreNoKeys() {
        assertThat(without("host", "{}").detail()).isEqualTo("its JSON has no keys");
    }

    private static Problem without(String key, String json) {
        return read(json).without(key, "say it elsewhere").problems().get(0);
    }

    private static DatabaseSecret read(String json) {
        return new SecretContent(
                        REFERENCE,
                        GetSecretValueResponse.builder()
                                .name("rs/prod")
                                .versionId("v-1")
                                .secretString(json)
                                .build())
                .databaseSecret();
    }
}
