package io.github.redshiftdevops.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanWriterTests {

    private final PlanWriter plan = new PlanWriter();

    @Test
    void endsEachStatementWithASemicolonThatIsNotPartOfAComment() {
        plan.statement("select 1");
        plan.statement("select 2 -- two");
        plan.statement("select '-- three'\n");
        plan.statement("select 4 /* four */");

        assertThat(plan.text()).isEqualTo("""
                select 1;
                select 2 -- two
                ;
                select '-- three';
                select 4 /* four */;
                """);
    }

    @Test
    void letsNothingOutOfAComment() {
        plan.comment("V1 a\ndrop table a");

        assertThat(plan.text()).isEqualTo("-- V1 a\n-- drop table a\n");
    }
}
