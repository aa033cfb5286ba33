package io.github.redshiftdevops.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.catalog.ObjectName;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutinesTests {

    private static final Routine.Traits PROCEDURE = new Routine.Traits(true, "", "plpgsql", "volatile", false);

    @Test
    void readArraysAndVectors() {
        assertThat(Routines.elements("")).isEmpty();
        assertThat(Routines.elements("23 1043")).containsExactly("23", "1043");
        assertThat(Routines.elements("{a,\"b, c\",\"d\\\"e\"}")).containsExactly("a", "b, c", "d\"e");
    }

    @Test
    void areMadeAsTheyWereWritten() {
        Routine routine = new Routine(
                new ObjectName("sales", "load"),
                "integer, character varying",
                List.of(
                        new Argument("in", "a", "integer"),
                        new Argument("inout", "order", "character varying"),
                        new Argument("out", "c", "integer")),
                PROCEDURE,
                "\nbegin\n  c := a;\nend;\n");

        assertThat(routine.createSql())
                .containsExactly(
                        "create or replace procedure sales.load(a in integer, \"order\" inout varchar, c out integer)\n"
                                + "as $$\nbegin\n  c := a;\nend;\n$$\nlanguage plpgsql");
        assertThat(routine.dropSql()).containsExactly("drop procedure sales.load(integer, character varying)");
    }

    @Test
    void differOnlyInWhatTheyDo() {
        Routine routine = procedure("begin\n  a := 1; -- one\n  b := 2;\nend;");

        assertThat(routine.changes(procedure("BEGIN a := 1;\n\n b := 2; end;"))).isEmpty();
        assertThat(routine.changes(procedure("begin\n  a := 1;\n  c := 3;\n  b := 2;\nend;")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.expected()).isEqualTo("a := 1; -- one");
                    assertThat(change.actual()).isEqualTo("a := 1;\nc := 3;");
                });
    }

    private static Routine procedure(String source) {
        return new Routine(new ObjectName("sales", "load"), "", List.of(), PROCEDURE, source);
    }
}
