package io.github.redshiftdevops.local.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.Argument.Mode;
import io.github.redshiftdevops.local.procedure.run.CallSettings.SetOption;
import io.github.redshiftdevops.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCommandsTests {

    private static CreateProcedure create(String sql) {
        return (CreateProcedure) ProcedureCommands.parse(Statement.of(sql)).orElseThrow();
    }

    private static SqlError error(String sql) {
        return catchThrowableOfType(SqlError.class, () -> ProcedureCommands.parse(Statement.of(sql)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create procedure p() as $$ begin null; end $$ language plpgsql",
                "create or replace procedure p() language plpgsql as $$ begin null; end $$",
                "CREATE PROCEDURE p() LANGUAGE 'plpgsql' AS $tag$ begin null; end $tag$",
                "create procedure p() as 'begin raise info ''x''; end' language plpgsql security invoker",
                "/* c */ create -- c\n procedure p() nonatomic as $$ begin null; end $$ language plpgsql",
                "create procedure p() as $$ begin null; end $$ language plpgsql nonatomic"
            })
    void whatFollowsTheArgumentsMayStandInAnyOrder(String sql) {
        assertThat(create(sql).header().procedure()).isEqualTo("p");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a int                            | a   | IN    | int
                    a in int                         | a   | IN    | int
                    in a int                         | a   | IN    | int
                    a out varchar(20)                | a   | OUT   | varchar(20)
                    inout a numeric(10, 2)           | a   | INOUT | numeric(10, 2)
                    "A b" inout int                  | a b | INOUT | int
                    int                              |     | IN    | int
                    out int                          |     | OUT   | int
                    double precision                 |     | IN    | double precision
                    a double precision               | a   | IN    | double precision
                    character varying(10)            |     | IN    | character varying(10)
                    a character varying(10)          | a   | IN    | character varying(10)
                    a char(10)                       | a   | IN    | char(10)
                    timestamp without time zone      |     | IN    | timestamp without time zone
                    a timestamp with time zone       | a   | IN    | timestamp with time zone
                    a out timestamp                  | a   | OUT   | timestamp
                    date date                        | date | IN   | date
                    """)
    void nameAndModeStandInEitherOrder(String argument, String name, Mode mode, String type) {
        CreateProcedure command =
                create("create procedure p(" + argument + ") as $$ begin null; end $$ language plpgsql");
        assertThat(command.header().arguments()).containsExactly(new Argument(Optional.ofNullable(name), mode, type));
    }

    @Test
    void optionsAreRead() {
        ProcedureHeader header = create("create procedure s.p() as $$ begin null; end $$ language plpgsql"
                        + " security definer set search_path to a, \"B\" set query_group = 'x'")
                .header();
        assertThat(header.name()).containsExactly("s", "p");
        assertThat(header.options().securityDefiner()).isTrue();
        assertThat(header.options().settings())
                .containsExactly(new SetOption("search_path", "a, \"B\""), new SetOption("query_group", "'x'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    create procedure p as $$ begin null; end $$ language plpgsql                             | 42601
                    create procedure p( as $$ begin null; end $$ language plpgsql                            | 42601
                    create procedure p(a int default 3) as $$ begin null; end $$ language plpgsql            | 42601
                    create procedure p() as $$ begin null; end $$                                            | 42P13
                    create procedure p() language plpgsql                                                    | 42P13
                    create procedure p() as $$ begin null; end $$ language plpythonu                         | 42704
                    create procedure p() as $$ begin null; end $$ language plpgsql immutable                 | 42601
                    create procedure p() nonatomic as $$ begin null; end $$ language plpgsql security definer | 0A000
                    create procedure p() nonatomic as $$ begin null; end $$ language plpgsql set a to b      | 0A000
                    create procedure p() as $$ begin oops; end $$ language plpgsql                           | 42601
                    create procedure p() as $$ begin null; end                                               | 42601
                    call p                                                                                   | 42601
                    call p(1) x                                                                              | 42601
                    call p(1,)                                                                               | 42601
                    """)
    void wrongStatementsAreRefused(String sql, String sqlState) {
        assertThat(error(sql).sqlState()).isEqualTo(sqlState);
    }

    @Test
    void anErrorInTheSourcePointsIntoTheStatement() {
        String sql = "create procedure p() as $x$\nbegin\n  nul;\nend\n$x$ language plpgsql";
        SqlError error = error(sql);
        assertThat(error.primaryMessage()).isEqualTo("syntax error at or near \"nul\"");
        assertThat(error.fields())
                .containsEntry('P', Integer.toString(sql.indexOf("nul") + 1))
                .containsEntry('W', "compile of PL/pgSQL function \"p\" near line 2");
    }

    @Test
    void thePositionCountsCharacters() {
        String sql = "create procedure p() as '\uD83D\uDE00 oops' language plpgsql";
        assertThat(error(sql).fields()).containsEntry('P', Integer.toString(sql.indexOf("'") + 2));
        String later = "create procedure p(\"\uD83D\uDE00\" int) as 'oops' language plpgsql";
        assertThat(error(later).fields()).containsEntry('P', Integer.toString(later.indexOf("oops")));
    }

    @Test
    void inALiteralWithEscapesThePositionIsThatOfTheLiteral() {
        String sql = "create procedure p() as 'begin raise info ''x''; oops; end' language plpgsql";
        assertThat(error(sql).fields()).containsEntry('P', Integer.toString(sql.indexOf("'begin") + 1));
    }

    @Test
    void aProcedureHasAtMost32InputArguments() {
        String arguments = "int" + ", int".repeat(32);
        assertThat(error("create procedure p(" + arguments + ") as $$ begin null; end $$ language plpgsql")
                        .sqlState())
                .isEqualTo("54023");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "create table call (a int)",
                "create or replace view procedure as select 1",
                "drop procedure p(a int)",
                "drop procedure p(int, out varchar)",
                "drop table t"
            })
    void otherStatementsAreLeftToPostgres(String sql) {
        assertThat(ProcedureCommands.parse(Statement.of(sql))).isEmpty();
    }

    @Test
    void aModeBehindTheNameGoesBeforeItForPostgres() {
        SignatureRewrite command = (SignatureRewrite) ProcedureCommands.parse(
                        Statement.of("drop procedure s.p(a in int, \"B\" inout varchar(10), c out date)"))
                .orElseThrow();
        assertThat(command.sql()).isEqualTo("drop procedure s.p(in a int, inout \"B\" varchar(10), out c date)");
        assertThat(ProcedureCommands.parse(Statement.of(command.sql()))).isEmpty();
    }
}
