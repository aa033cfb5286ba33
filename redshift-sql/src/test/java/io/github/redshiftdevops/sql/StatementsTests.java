package io.github.redshiftdevops.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTests {

    @Test
    void aScriptIsCutAtSemicolons() {
        assertThat(texts("select 1; select 2;\nselect 3")).containsExactly("select 1", " select 2", "\nselect 3");
    }

    @Test
    void semicolonsInLiteralsNamesCommentsAndBodiesDoNotCut() {
        String script = "select ';\\';', \";\" -- ;\n/* ; /* ; */ ; */ as a, $$ ; $$, $b$ ; $$ ; $b$";
        assertThat(texts(script)).containsExactly(script);
    }

    @Test
    void piecesWithoutAWordAreLeftOut() {
        assertThat(texts(" ;; -- nothing\n; /* here */ ;")).isEmpty();
        assertThat(texts("")).isEmpty();
    }

    @Test
    void aStatementKnowsWhereItBegins() {
        Statement second = Statements.split("select 1;\n\n  select 'x'").get(1);
        assertThat(second.start()).isEqualTo(9);
        assertThat(second.tokens().get(0)).isEqualTo(new Token(TokenKind.WHITESPACE, "\n\n  ", 0));
        assertThat(second.significantTokens().get(1)).isEqualTo(new Token(TokenKind.STRING, "'x'", 11));
    }

    @Test
    void whatIsNotTerminatedBelongsToTheLastStatement() {
        assertThat(texts("select 1; select 'a; select 2")).containsExactly("select 1", " select 'a; select 2");
    }

    @Test
    void aStatementOfATextIsTheWholeText() {
        Statement statement = Statement.of("select 1; select 2");
        assertThat(statement.text()).isEqualTo("select 1; select 2");
        assertThat(statement.isEmpty()).isFalse();
        assertThat(Statement.of(" -- a").isEmpty()).isTrue();
    }

    private static List<String> texts(String script) {
        return Statements.split(script).stream().map(Statement::text).toList();
    }
}
