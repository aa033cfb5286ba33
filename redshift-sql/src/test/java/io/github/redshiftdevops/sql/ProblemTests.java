package io.github.redshiftdevops.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTests {

    @Test
    void aProblemShowsItsPlaceAndWhatToDo() {
        String sql = "create table t (\n  payload jsonb not null\n)";
        Problem problem = Problem.of("RS014", "column type 'jsonb' does not exist in Amazon Redshift")
                .at(Location.in("V7__events.sql", sql, sql.indexOf("jsonb"), 5))
                .withHint("use SUPER");

        assertThat(problem.lines())
                .containsExactly(
                        "RS014: column type 'jsonb' does not exist in Amazon Redshift",
                        "  --> V7__events.sql:2:11",
                        "  2 |   payload jsonb not null",
                        "    |           ^^^^^",
                        "  help: use SUPER");
    }

    @Test
    void aProblemWithoutAPlaceIsItsMessage() {
        assertThat(Problem.of("42601", "syntax error").lines()).containsExactly("42601: syntax error");
    }

    @Test
    void withoutAFileOnlyTheLineIsShown() {
        assertThat(Problem.of("42601", "syntax error")
                        .at(Location.in(null, "selekt 1", 0, 6))
                        .lines())
                .containsExactly("42601: syntax error", "  1 | selekt 1", "    | ^^^^^^");
    }

    @Test
    void marksStandBelowWhatTheyMeanAlsoBehindTabs() {
        assertThat(Problem.of("x", "y").at(Location.in(null, "\ta\tb c", 3, 1)).lines())
                .endsWith("    | \t \t^");
    }

    @Test
    void marksEndWithTheLine() {
        assertThat(Problem.of("x", "y").at(Location.in(null, "ab\ncd", 1, 100)).lines())
                .containsExactly("x: y", "  1 | ab", "    |  ^");
    }

    @Test
    void aPlaceBehindTheEndHasOneMark() {
        assertThat(Problem.of("x", "y").at(Location.in(null, "ab  ", 4, 3)).lines())
                .containsExactly("x: y", "  1 | ab", "    |   ^");
    }

    @Test
    void furtherLinesOfDetailAndHintAreIndented() {
        assertThat(Problem.of("x", "y")
                        .withDetail("one\ntwo\n")
                        .withHint("do\nthis")
                        .lines())
                .containsExactly("x: y", "  detail: one\n    two", "  help: do\n    this");
    }
}
