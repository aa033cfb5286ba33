package io.github.redshiftdevops.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTests {

    @Test
    void readsHostPortDatabaseAndProperties() {
        JdbcUrl url = JdbcUrl.parse("jdbc:redshift://a.b.c:5440/sales?ssl=false&ApplicationName=x");

        assertThat(url.host()).isEqualTo("a.b.c");
        assertThat(url.port()).isEqualTo(5440);
        assertThat(url.database()).isEqualTo("sales");
        assertThat(url.hasProperty("SSL")).isTrue();
        assertThat(url.hasProperty("applicationname")).isTrue();
        assertThat(url.hasProperty("loginTimeout")).isFalse();
    }

    @Test
    void takesThePortOfRedshiftIfNoneIsGiven() {
        assertThat(JdbcUrl.parse("jdbc:redshift://host/dev").port()).isEqualTo(5439);
    }

    @Test
    void understandsSemicolonsBetweenProperties() {
        JdbcUrl url = JdbcUrl.parse("jdbc:redshift://host:5439/dev;ssl=false;tcpKeepAlive=true");

        assertThat(url.database()).isEqualTo("dev");
        assertThat(url.properties()).containsEntry("ssl", "false").containsEntry("tcpkeepalive", "true");
    }

    @Test
    void acceptsAnAddressOfVersionSix() {
        assertThat(JdbcUrl.parse("jdbc:redshift://[::1]:5439/dev").host()).isEqualTo("[::1]");
    }

    @Test
    void keepsThePropertiesWhenTheDatabaseChanges() {
        assertThat(JdbcUrl.parse("jdbc:redshift://host/dev?ssl=false").withDatabase("other"))
                .hasToString("jdbc:redshift://host/other?ssl=false");
    }

    @Test
    void isTheSameDatabaseWhateverThePropertiesAndTheCaseOfTheHost() {
        JdbcUrl url = JdbcUrl.parse("jdbc:redshift://host:5439/dev?ssl=false");

        assertThat(url.hasSameDatabaseAs(JdbcUrl.parse("jdbc:redshift://HOST/dev")))
                .isTrue();
        assertThat(url.hasSameDatabaseAs(JdbcUrl.parse("jdbc:redshift://host:5440/dev")))
                .isFalse();
        assertThat(url.hasSameDatabaseAs(JdbcUrl.parse("jdbc:redshift://host/Dev")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://host:5439/dev     | does not begin with 'jdbc:redshift://'",
                "redshift://host:5439/dev            | does not begin with 'jdbc:redshift://'",
                "jdbc:redshift:host                  | does not begin with 'jdbc:redshift://'",
                "host:5439/dev                       | does not begin with 'jdbc:redshift://'",
                "jdbc-secretsmanager:redshift://h/d  | does not begin with 'jdbc:redshift://'",
                "jdbc:redshift:iam://host:5439/dev   | has the IAM form, which is not supported",
                "jdbc:redshift://:5439/dev           | names no host",
                "jdbc:redshift://:/                  | names no host",
                "jdbc:redshift://host:5439           | names no database",
                "jdbc:redshift://host:5439/          | names no database",
                "jdbc:redshift://host:5439/?ssl=true | names no database",
                "jdbc:redshift://host:/dev           | has '' for a port",
                "jdbc:redshift://host:port/dev       | has 'port' for a port",
                "jdbc:redshift://host:0/dev          | has '0' for a port",
                "jdbc:redshift://host:65536/dev      | has '65536' for a port",
            })
    void saysWhatIsWrongWithAnInvalidUrl(String url, String reason) {
        assertThatThrownBy(() -> JdbcUrl.parse(url))
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("RD104: the url '")
                .hasMessageContaining("' " + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host=other",
                "port=5440",
                "a=b;DBNAME=prod",
                "IniFile=rsjdbc.ini",
                "IniSection=prod",
                "AuthProfile=prod",
                "IamAuth=true",
                "plugin_name=BrowserSamlCredentialsProvider",
                "sslFactory=com.amazon.redshift.ssl.NonValidatingFactory",
                "sslFactoryArg=x",
                "sslHostnameVerifier=x",
            })
    void refusesPropertiesThatLeadElsewhereOrTakeTheProofFromTheServer(String properties) {
        assertThatThrownBy(() -> JdbcUrl.parse("jdbc:redshift://host:5439/dev?" + properties))
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("RD104: the url '")
                .hasMessageContaining("' holds the property '");
    }

    @Test
    void readsWhatTheDriverWillDecode() {
        JdbcUrl url = JdbcUrl.parse("jdbc:redshift://host/p%72od?ApplicationName=a%26b");

        assertThat(url.database()).isEqualTo("prod");
        assertThat(url.property("applicationname")).contains("a&b");
        assertThatThrownBy(() -> JdbcUrl.parse("jdbc:redshift://host/100%"))
                .hasMessageContaining("has a '%' that begins no character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:redshift://host:5439/dev?user=u&password=s3cret",
                "jdbc:redshift://host:5439/dev?PWD=s3cret",
                "jdbc:redshift://host:5439/dev;UID=u;ssl=true",
                "jdbc:redshift://host:5439/dev?AccessKeyID=s3cret",
                "jdbc:redshift://host:5439/dev?SecretAccessKey=s3cret",
                "jdbc:redshift://host:5439/dev?SessionToken=s3cret",
                "jdbc:redshift://host:5439/dev?sslpassword=s3cret",
                "jdbc:redshift://admin:s3cret@host:5439/dev",
                "jdbc:redshift://s3cret@host/dev",
                "jdbc:redshift://host:5439/dev?password=p&s3cret",
                "jdbc:redshift://host:5439/dev?password=p;s3cret",
                "jdbc:redshift://admin:p/s3cret@host:5439/dev",
                "jdbc:redshift://admin:p?s3cret@host:5439/dev",
                "jdbc:redshift://admin:5439/p?s3cret@host:5439/dev",
                "jdbc:redshift://admin:s3cret?a=b@host:5439/dev",
            })
    void refusesCredentialsWithoutShowingThem(String url) {
        FailureException failure = catchThrowableOfType(FailureException.class, () -> JdbcUrl.parse(url));

        assertThat(failure.problems().get(0).code()).isEqualTo("RD105");
        assertThat(failure).hasMessageNotContaining("s3cret");
    }

    @Test
    void acceptsAnAtSignInTheValueOfAProperty() {
        assertThat(JdbcUrl.parse("jdbc:redshift://host/dev?ApplicationName=me@home")
                        .property("applicationname"))
                .contains("me@home");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://host/dev?password=s3cret",
                "jdbc:postgresql://host/dev?password=p&s3cret",
                "jdbc:postgresql://admin:s3cret@host/dev",
                "jdbc:redshift:iam://host/dev?SecretAccessKey=s3cret",
                "jdbc:redshift://admin:p@s3cret@host:99999/dev",
                "jdbc:redshift://host:x/dev;PWD=s3cret",
            })
    void showsNoSecretOfAnInvalidUrl(String url) {
        assertThatThrownBy(() -> JdbcUrl.parse(url)).hasMessageNotContaining("s3cret");
    }
}
