package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedNamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set enable_case_sensitive_identifier to true",
                "SET SESSION enable_case_sensitive_identifier = 'on'",
                "set local enable_case_sensitive_identifier to 1",
            })
    void namesAreExactBehindTheStatementThatSaysSo(String sql) {
        assertThat(QuotedNames.FOLDED.behind(Statement.of(sql))).isEqualTo(QuotedNames.EXACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set enable_case_sensitive_identifier to false",
                "set enable_case_sensitive_identifier to default",
                "reset enable_case_sensitive_identifier",
            })
    void namesAreFoldedBehindTheStatementThatSaysSo(String sql) {
        assertThat(QuotedNames.EXACT.behind(Statement.of(sql))).isEqualTo(QuotedNames.FOLDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "set session", "reset", "set query_group to 'on'", "select 1", "-- nothing"})
    void otherStatementsChangeNothing(String sql) {
        assertThat(QuotedNames.EXACT.behind(Statement.of(sql))).isEqualTo(QuotedNames.EXACT);
        assertThat(QuotedNames.FOLDED.behind(Statement.of(sql))).isEqualTo(QuotedNames.FOLDED);
    }

    @Test
    void aStatementIsReadAsItsNamesAre() {
        Statement statement = Statement.of("select \"A\"");
        assertThat(QuotedNames.FOLDED.read(statement)).isEqualTo(statement);
        assertThat(QuotedNames.EXACT.read(statement).tokens().get(2).foldedName())
                .isEqualTo("A");
    }
}
