package io.github.redshiftdevops.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLiteralTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            CREATE USER u PASSWORD 'Geheim1234'| CREATE USER u PASSWORD '***'
            ALTER USER u password 'md5153c434b4b77c89e6b94f12c5393af5b' VALID UNTIL '2027-01-01'| ALTER USER u password '***' VALID UNTIL '2027-01-01'
            COPY t FROM 's3://b/k' ACCESS_KEY_ID 'AKIA' SECRET_ACCESS_KEY 'wJal' SESSION_TOKEN 'x' CSV| COPY t FROM 's3://b/k' ACCESS_KEY_ID '***' SECRET_ACCESS_KEY '***' SESSION_TOKEN '***' CSV
            COPY t FROM 's3://b/k' CREDENTIALS AS 'aws_access_key_id=A;aws_secret_access_key=B'| COPY t FROM 's3://b/k' CREDENTIALS AS '***'
            UNLOAD ('select 1') TO 's3://b/k' MASTER_SYMMETRIC_KEY AS 'c2VjcmV0' ENCRYPTED| UNLOAD ('select 1') TO 's3://b/k' MASTER_SYMMETRIC_KEY AS '***' ENCRYPTED
            CREATE PROCEDURE p() AS $$ BEGIN CREATE USER u PASSWORD 'x'; END $$ LANGUAGE plpgsql| CREATE PROCEDURE p() AS $$ BEGIN CREATE USER u PASSWORD '***'; END $$ LANGUAGE plpgsql
            """)
    void masksPasswordsAndKeys(String sql, String masked) {
        assertThat(SecretLiteral.masked(sql)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'x' FROM t WHERE password = 'y'",
                "CREATE USER u PASSWORD DISABLE",
                "CREATE USER u PASSWORD 'sha256|a1b2'",
                "COPY t FROM 's3://b/k' IAM_ROLE 'arn:aws:iam::123456789012:role/r'",
                "COPY t FROM 's3://b/k' CREDENTIALS 'aws_iam_role=arn:aws:iam::123456789012:role/r'",
                "password",
                "'password'",
                "$$",
                "",
            })
    void keepsWhatIsNoSecret(String sql) {
        assertThat(SecretLiteral.masked(sql)).isEqualTo(sql);
    }
}
