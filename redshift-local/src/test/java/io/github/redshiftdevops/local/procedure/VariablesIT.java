package io.github.redshiftdevops.local.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Variables: their types, their scope and their places in SQL. */
class VariablesIT {

    private ProcedureSession session;

    @BeforeEach
    void open() throws SQLException {
        session = ProcedureSession.open();
        session.run(
                "create table t (a int, b varchar(20))", "insert into t values (1, 'one'), (2, 'two'), (3, 'three')");
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
    }

    @Test
    void aVariableWinsOverAColumnAndAKeyword() throws SQLException {
        session.create("", """
                declare a int := 2; current_date date := '2020-02-29'; b varchar;
                begin
                  select t.b into b from t where t.a = a;
                  raise info '% %', b, current_date;
                  select dateadd(day, 1, current_date)::date into b;
                  raise info '%', b;
                end""");
        assertThat(session.call("p()")).containsExactly("two 2020-02-29", "2020-03-01");
    }

    @Test
    void nestedBlocksHideVariablesAndInitialiseThemAtEachEntry() throws SQLException {
        assertThat(session.messagesOf("""
                        <<main>>
                        declare v int := 1;
                        begin
                          for i in 1..2 loop
                            declare v int := main.v * 10;
                            begin
                              raise info '% %', v, main.v;
                              v := 99;
                              main.v := main.v + 1;
                            end;
                          end loop;
                        end""")).containsExactly("10 1", "20 2");
    }

    @Test
    void assignmentConvertsToTheVariablesTypeSizeAndPrecision() throws SQLException {
        assertThat(session.messagesOf("""
                        declare n numeric(6,2); d date; i int; v varchar(10); b boolean; c char(4); plain varchar;
                        begin
                          n := 3.14159; d := '2024-02-29'; i := '42'; v := 1.5; b := 1 > 2; c := 'ab';
                          raise info '% % % % % [%]', n, d, i, v, b, c;
                          plain := repeat('x', 1000);
                          i := len(plain);
                          raise info '%', i;
                        end""")).containsExactly("3.14 2024-02-29 42 1.5 f [ab  ]", "1000");
    }

    @Test
    void whatCannotBeConvertedIsRefused() throws SQLException {
        assertThat(session.errorOf("declare v varchar(3); begin v := 'abcd'; end")
                        .getMessage())
                .isEqualTo("value too long for type character varying(3)");
        assertThat(session.errorOf("declare v varchar(3); begin select b into v from t where a = 3; end")
                        .getSQLState())
                .isEqualTo("22001");
        assertThat(session.errorOf("declare v smallint; begin v := 40000; end").getSQLState())
                .isEqualTo("22003");
        assertThat(session.errorOf("declare v numeric(3,1); begin v := 1000; end")
                        .getSQLState())
                .isEqualTo("22003");
        assertThat(session.errorOf("declare v int; begin select 'x' into v; end")
                        .getSQLState())
                .isEqualTo("22P02");
    }

    @Test
    void typesAreTakenFromColumnsAndTables() throws SQLException {
        assertThat(session.messagesOf("""
                        declare x t.b%type := 'abc'; y x%type; r t%rowtype;
                        begin
                          y := x || 'd';
                          raise info '% % %', x, y, r.a;
                          select * into r from t where a = 1;
                          raise info '%', r.b;
                        end""")).containsExactly("abc abcd <NULL>", "one");
        assertThat(session.errorOf("declare x t.b%type; begin x := repeat('x', 21); end")
                        .getSQLState())
                .isEqualTo("22001");
    }

    @Test
    void constantsAndVariablesThatAreNotNullAreProtected() throws SQLException {
        assertThat(session.errorOf("declare c constant int := 1; begin c := 2; end")
                        .getMessage())
                .isEqualTo("\"c\" is declared CONSTANT");
        assertThat(session.errorOf("declare c int not null := 1; begin c := null; end")
                        .getSQLState())
                .isEqualTo("22004");
    }

    @Test
    void aRecordIsUnusableBeforeItsFirstRow() throws SQLException {
        assertThat(session.errorOf("declare r record; begin raise info '%', r.a; end")
                        .getMessage())
                .isEqualTo("record \"r\" is not assigned yet");
        assertThat(session.errorOf("declare r record; begin select 1 as a into r; raise info '%', r.z; end")
                        .getMessage())
                .isEqualTo("record \"r\" has no field \"z\"");
    }

    @Test
    void valuesAreLiteralsWhereNoParameterMayStand() throws SQLException {
        session.create("low int, name varchar", "begin create view v as select a, name as n from t where a > low; end");
        session.call("p(2, 'it''s \\\\')");
        assertThat(session.rows("select a, n from v")).containsExactly("3 it's \\");
    }
}
