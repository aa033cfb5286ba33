package io.github.redshiftdevops.local.procedure.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.local.procedure.parse.BodySyntaxException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureBodyTests {

    private static ProcedureBody parse(String source) {
        return ProcedureBody.parse("p", List.of(Optional.of("arg"), Optional.empty()), source);
    }

    private static BodySyntaxException error(String source) {
        try {
            parse(source);
        } catch (BodySyntaxException e) {
            return e;
        }
        throw new AssertionError("parsed: " + source);
    }

    /** Parses statements in a block with the variables i, s, the record r and the cursor c. */
    private static void parseStatements(String statements) {
        parse("declare i int; s varchar(10); r record; c cursor for select 1; k refcursor; begin " + statements
                + " end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i := 1;",
                "i = i + 1;",
                "r.f := 2;",
                "arg := $2;",
                "p.arg := 1;",
                "null;",
                "return;",
                "if i > 1 then null; end if;",
                "if i > 1 then null; elsif i = 1 then null; elseif i = 0 then i := 2; else null; end if;",
                "if (case when i = 1 then true else false end) then null; end if;",
                "case i when 1, 2 then null; when 3 then null; else null; end case;",
                "case when i = 1 then null; end case;",
                "loop exit; end loop;",
                "<<l>> loop exit l when i > 1; continue l; end loop l;",
                "while i < 10 loop i := i + 1; end loop;",
                "for n in 1..10 loop null; end loop;",
                "for n in reverse 10..i loop null; end loop;",
                "for n in 1 .. (select max(x) from t) loop null; end loop;",
                "for r in select * from t loop null; end loop;",
                "for i, s in select a, b from t loop null; end loop;",
                "for r in execute 'select 1' loop null; end loop;",
                "for r in with x as (select 1) select * from x loop null; end loop;",
                "select into i max(a) from t;",
                "select a, b into i, s from t;",
                "select * into r from t where a = i;",
                "select a into r.f from t;",
                "with x as (select 1 as a) select a into i from x;",
                "select * into new_table from t;",
                "perform f(i);",
                "execute 'select ' || s;",
                "execute 'select 1' into i;",
                "get diagnostics i := row_count;",
                "get diagnostics i = row_count;",
                "raise info 'a % b %%', i;",
                "raise exception 'x';",
                "raise notice 'f %', r.f;",
                "commit; rollback; commit work; rollback transaction; start transaction;",
                "call q(i, 'x', s || '1');",
                "call s.q();",
                "open c; fetch c into i; close c;",
                "open k for select 1;",
                "open k for execute 'select 1';",
                "begin null; end;",
                "<<b>> declare i varchar; begin exit b; end b;",
                "begin null; exception when others then raise info '% %', sqlerrm, sqlstate; end;",
                "insert into t values (i); update t set a = 1; delete from t; truncate t; create temp table x (a int);",
                "copy t from 's3://b/k' iam_role default csv;"
            })
    void everyKindOfStatementIsRead(String statements) {
        assertThatCode(() -> parseStatements(statements)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a int",
                "a integer not null default 3",
                "a constant numeric(10,2) := 1.5",
                "a varchar(max) = 'x'",
                "a double precision",
                "a timestamp without time zone default getdate()",
                "a t.c%type",
                "a s.t.c%type",
                "a arg%type",
                "a t%rowtype",
                "a s.t%rowtype",
                "a record",
                "a refcursor",
                "a alias for $1",
                "a cursor for select 1",
                "a cursor (x int, y varchar(10)) is select x, y"
            })
    void everyKindOfDeclarationIsRead(String declaration) {
        assertThatCode(() -> parse("declare " + declaration + "; begin null; end;"))
                .doesNotThrowAnyException();
    }

    @Test
    void aBlockMayHaveSeveralDeclareSections() {
        assertThat(parse("declare a int; declare b int; begin a := b; end;").slots())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i := ;",
                "unknown := 1;",
                "unknown_command x;",
                "if i then null;",
                "if i then null; end;",
                "if then null; end if;",
                "case i end case",
                "exit;",
                "continue;",
                "loop exit nowhere; end loop;",
                "<<b>> begin continue b; end;",
                "<<b>> begin null; end c;",
                "<<b>> null;",
                "begin null; end c;",
                "for n in 1..10 null; end loop;",
                "for unknown in select 1 loop null; end loop;",
                "while loop null; end loop;",
                "return 1;",
                "raise 'no level';",
                "raise debug 'x';",
                "raise info 'x', i + 1;",
                "raise info s;",
                "raise;",
                "get diagnostics i := something;",
                "select a into i, unknown from t;",
                "fetch c into unknown;",
                "open c for select 1;",
                "open c(1);",
                "open k;",
                "call q(1",
                "call q;",
                "execute;",
                "insert into t values ((1);",
                "insert into t values (1));",
                "update t set a = 'x",
                "/* no end",
                "begin null; exception when division_by_zero then null; end;",
                "declare i int; i int; begin null; end;",
                "declare a int not null; begin null; end;"
            })
    void whatIsWrongIsRefused(String statements) {
        assertThatThrownBy(() -> parseStatements(statements)).isInstanceOf(BodySyntaxException.class);
    }

    @Test
    void anErrorTellsWhereItIs() {
        String source = "\nbegin\n  if x then\n    null;\n  end;\nend;";
        BodySyntaxException error = error(source);
        assertThat(error).hasMessage("syntax error at or near \";\"");
        assertThat(error.sqlState()).isEqualTo("42601");
        assertThat(error.offset()).isEqualTo(source.indexOf("end;") + 3);
        assertThat(error.line()).isEqualTo(4);
    }

    @Test
    void linesCountFromTheLineOfTheOpeningQuotesIfSomethingStandsThere() {
        assertThat(error("begin\n  oops\nend").line()).isEqualTo(2);
        assertThat(error("\r\nbegin\r\n  oops\r\nend").line()).isEqualTo(2);
    }

    @Test
    void anErrorAtTheEndIsBehindTheLastCharacter() {
        BodySyntaxException error = error("begin null;");
        assertThat(error).hasMessage("syntax error at end of input");
        assertThat(error.offset()).isEqualTo(11);
    }

    @Test
    void textBehindTheBlockIsRefused() {
        assertThat(error("begin null; end; select 1;")).hasMessage("syntax error at or near \"select\"");
    }

    @Test
    void anEmptySourceIsRefused() {
        assertThat(error("")).hasMessage("syntax error at end of input");
    }

    @Test
    void statementsNestedWithoutEndAreRefusedInsteadOfExhaustingTheStack() {
        BodySyntaxException error = error("begin ".repeat(100_000));
        assertThat(error.sqlState()).isEqualTo("54001");
    }

    @Test
    void aProcedureHasAtMost1024Variables() {
        StringBuilder source = new StringBuilder("declare ");
        for (int i = 0; i < 1025; i++) {
            source.append("v").append(i).append(" int; ");
        }
        assertThat(error(source + "begin null; end").sqlState()).isEqualTo("54000");
    }

    @Test
    void sqlerrmIsNoVariableOutsideOfAHandler() {
        assertThat(error("begin raise info '%', sqlerrm; end")).hasMessage("\"sqlerrm\" is not a known variable");
    }

    @Test
    void keywordsCanBeWrittenInAnyCaseAndNamesAreFolded() {
        assertThatCode(() -> parse("DECLARE \"Abc\" INT; BEGIN aBC := 1; IF ABC = 1 THEN NULL; END IF; END;"))
                .doesNotThrowAnyException();
    }

    @Test
    void aLongSourceIsReadInLinearTime() {
        String source = "begin\n" + "insert into t values (arg, 'x');\n".repeat(50_000) + "end;";
        assertThat(parse(source).block().statements().statements()).hasSize(50_000);
    }
}
