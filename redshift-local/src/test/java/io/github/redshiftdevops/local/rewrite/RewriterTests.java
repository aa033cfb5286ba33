package io.github.redshiftdevops.local.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewriterTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "create table a (b decimal(39, 2))        | 27 | 22023 | DECIMAL precision 39 must be between 1 and 38",
                "create table a (b decimal(0))            | 27 | 22023 | DECIMAL precision 0 must be between 1 and 38",
                "select 1::numeric(99999999999)           | 19 | 22023 | DECIMAL precision 99999999999 must be between 1 and 38",
                "select cast(1 as decimal(5, 6))          | 29 | 22023 | DECIMAL scale 6 must be between 0 and precision 5",
                "select 1::decimal(38, 38)                | 23 | 22023 | DECIMAL scale 38 must be between 0 and precision 38",
                "select 1::decimal(5, -1)                 | 22 | 22023 | DECIMAL scale -1 must be between 0 and precision 5",
                "create table a (b varchar(65536))        | 27 | 22023 | length for type varchar cannot exceed 65535",
                "create table a (b char(4097))            | 24 | 22023 | length for type char cannot exceed 4096",
                "create table a (b interval)              | 19 | 0A000 | column type INTERVAL needs a qualifier",
                "select sum(a) over (order by b) from c   | 15 | 42601 | Aggregate window functions with an ORDER BY clause require a frame clause",
                "select sum(a) over (order by b groups 1 preceding) from c | 32 | 0A000 | a window frame must count ROWS",
                "select rank() over (order by 1) from c   | 30 | 0A000 | constant expressions are not supported in order by clauses",
                "select listagg(a) within group (order by b) over (order by b) from c | 45 | 0A000 | the window of listagg can hold PARTITION BY only",
                "select median(a), median(b) from c       | 19 | 0A000 | within group ORDER BY clauses for aggregate functions must be the same",
                "select lag(a, 1, 0) over (order by b) from c | 8 | 0A000 | Default parameter not supported for window function lag",
                "create table a (b varbyte(0))            | 27 | 22023 | length for type varbyte must be between 1 and 1024000",
                "create table a (b varbinary(1024001))    | 29 | 22023 | length for type varbyte must be between 1 and 1024000",
                "create table a (b super distkey)         | 25 | 0A000 | a column of type super cannot be a distribution key",
                "create table a (b int, c hllsketch) sortkey (b, C) | 49 | 0A000 | a column of type hllsketch cannot be a sort key",
                "create table a (b varbyte(9) sortkey)    | 30 | 0A000 | a column of type varbyte cannot be a sort key",
                "select a.b from a right join a.c as d on true | 30 | 0A000 | SUPER values are not supported in right and full outer joins",
                "select object_transform(a set '\"b\"')   | 27 | 42601 | OBJECT_TRANSFORM needs a value for each path behind SET",
                "create table 😀 (b text collate case_insensitive) | 24 | 0A000 | collation 'case_insensitive' is not supported by the local Redshift"
            })
    void whatWouldGoWrongSilentlyIsRefusedAtItsPlace(String sql, String position, String state, String message) {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> rewrite(sql))
                .satisfies(error -> assertThat(error.primaryMessage()).isEqualTo(message))
                .satisfies(error -> assertThat(error.sqlState()).isEqualTo(state))
                .satisfies(error -> assertThat(error.fields()).containsEntry('P', position));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "-- nothing",
                "select 1;",
                "create procedure p(a varchar, b decimal, c inout text) as $$ begin select nvl(1, 2); end $$ language plpgsql",
                "create function f(varchar, decimal) returns varchar as $$ return sysdate $$ language plpythonu",
                "select a.nvl(1), nvl, a.sysdate, top, t.minus from t, a",
                "select decode(a, 'hex')",
                "select nvl2(a, b)",
                "select convert(a, b, c)",
                "update t set sortkey = 1, distkey = 2, encode = 3 where backup = 'no'",
                "insert into t (encode, sortkey) values ('a', 'distkey')",
                "create view encode as select distkey from sortkey",
                "create table t (like other including defaults)",
                "create table t (primary key (id), foreign key (a) references b (c), unique (d))",
                "alter table t add constraint c primary key (decimal)",
                "alter table t rename to u",
                "select t.a, s.u.b, s.u.*, u.b, t.a(+) from t, s.u where s.f(t.a) = u.b::s.a_type",
                "grant select on s.t to u",
                "comment on column s.t.c is 'x'",
                "alter table s.t add constraint c foreign key (a) references s.u (b)",
                "call s.p(1)",
                "insert into s.t (a, b) values (1, 2)",
                "select a from t pivot (count(*) for b in (1, 2)) as p where p.a = 1",
                "select [",
                "select a[ from t",
                "select a] . b from t",
                "select 1 from t, unpivot",
                "select t.offset from t join u on t.start = u.connect join v on v.window = u.order and u.fetch = t.minus",
                "update",
                "update t set",
                "delete",
                "merge into",
                "select object_transform",
                "alter table t drop column encode cascade",
                "select 'create table a (b int encode zstd)'",
                "select $1, $2 from t where a = $3",
                "vacuum",
                "analyze",
                "create table",
                "create table t",
                "create table t (",
                "create table t (a",
                "create table t (a decimal(",
                "create table t (a decimal())",
                "create table t (a int identity(1))",
                "create table t (a int identity(a, 1.5))",
                "alter table",
                "alter table t",
                "alter table t alter",
                "alter table t alter sortkey",
                "alter table t alter sortkey ()",
                "select top",
                "select top from t",
                "select cast(",
                "select cast()",
                "select 1::",
                "select convert(,)",
                "select decode(,,)",
                "select listagg(",
                "select listagg(a) within group",
                "set",
                "show",
                "show all",
                "with no schema",
                "select )))((("
            })
    void whatNoRuleMeansStaysAsItIs(String sql) {
        assertThat(rewrite(sql)).isEqualTo(sql);
    }

    @Test
    void aSemicolonAtTheEndIsNoPartOfTheStatement() {
        assertThat(rewrite("select top 5 a from b ; ")).isEqualTo("select a from b limit 5 ; ");
        assertThat(rewrite("vacuum a to 5 percent;")).isEqualTo("vacuum a;");
    }

    @Test
    void whatIsRemovedGluesNothingTogether() {
        assertThat(rewrite("create table a (b int encode\"raw\"not null)"))
                .isEqualTo("create table a (b int not null)");
        assertThat(rewrite("create table a (b int/**/distkey/**/not null)"))
                .isEqualTo("create table a (b int/**//**/not null)");
        assertThat(rewrite("select'\\\\'")).isEqualTo("select E'\\\\'");
        assertThat(rewrite("select decode(a,1,'x','y')from b"))
                .isEqualTo("select case a when 1 then 'x' else 'y' end from b");
    }

    @Test
    void commentsBetweenRemovedWordsStay() {
        assertThat(rewrite("create table a (b int) diststyle -- why\n key /* not */ distkey(b)"))
                .isEqualTo("create table a (b int)-- why\n/* not */");
    }

    @Test
    void rulesWorkInsideOfEachOther() {
        assertThat(rewrite("select top 2 decode(nvl(a, sysdate), null, convert(decimal, b), dateadd(d, 1, c)) from #t"))
                .isEqualTo("select case when (coalesce(a, sysdate())) is null then cast(b as decimal(18,0))"
                        + " else date_add('day', 1, c) end from \"#t\" limit 2");
        assertThat(rewrite("create table a diststyle all as select top 1 listagg(nvl(x, '\\\\')) within group"
                        + " (order by decode(y, 1, 2)) from b minus select 1"))
                .isEqualTo("create table a as (select listagg(coalesce(x, E'\\\\') order by case y when 1 then 2 end)"
                        + " from b limit 1) except select 1");
    }

    @Test
    void aSubqueryHasItsOwnLimit() {
        assertThat(rewrite("select * from (select top 1 a from b where c in (select top 2 d from e) order by a) as f"))
                .isEqualTo(
                        "select * from (select a from b where c in (select d from e limit 2) order by a limit 1) as f");
    }

    @Test
    void nestedCopiesAreLimited() {
        String nested = "decode(".repeat(40) + "a" + ", b, 1, null, 2)".repeat(40);
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> rewrite("select " + nested))
                .satisfies(error -> assertThat(error.sqlState()).isEqualTo("54001"))
                .satisfies(error -> assertThat(error.fields()).containsKey('H'));
    }

    @Test
    void deepNestingIsNoProblem() {
        int depth = 100_000;
        String sql = "select " + "nvl(".repeat(depth) + "1" + ", 2)".repeat(depth);
        assertThat(rewrite(sql)).isEqualTo(sql.replace("nvl", "coalesce"));
        assertThat(rewrite("select " + "(".repeat(depth))).isEqualTo("select " + "(".repeat(depth));
    }

    @Test
    void randomStatementsAreRewrittenOrRefusedButNothingElse() {
        List<String> words = Stream.concat(
                        Rules.ALL.stream().flatMap(rule -> rule.triggers().stream()),
                        Stream.of(
                                "(",
                                "(",
                                ")",
                                ")",
                                ",",
                                ",",
                                ".",
                                "a",
                                "1",
                                "'x'",
                                "\"B\"",
                                "#t",
                                "$1",
                                "::",
                                "table",
                                "as",
                                "select",
                                "create table t (",
                                "alter table t",
                                "temp",
                                "key",
                                "all",
                                "order",
                                "by",
                                "within",
                                "group",
                                "over",
                                "--c\n",
                                "/*c*/",
                                "\n",
                                "'\\'",
                                ";",
                                "-",
                                "refresh",
                                "yes",
                                "max",
                                "union"))
                .toList();
        Random random = new Random(41);
        for (int i = 0; i < 50_000; i++) {
            String sql = random.ints(1 + random.nextInt(25), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            assertRewritable(sql);
        }
    }

    private static void assertRewritable(String sql) {
        try {
            String text = rewrite(sql);
            assertThat(text.chars().filter(c -> c == '\n').count())
                    .as(sql)
                    .isEqualTo(sql.chars().filter(c -> c == '\n').count());
        } catch (SqlError e) {
            assertThat(e.sqlState()).as(sql).isIn("22023", "0A000", "54001");
        }
    }

    private static String rewrite(String sql) {
        return Rewriter.rewrite(Statement.of(sql)).text();
    }
}
