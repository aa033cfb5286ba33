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

    private static final List<String> WORDS = List.of(
            "from",
            "where",
            "exclude",
            "pivot",
            "unpivot",
            "for",
            "in",
            "(+)",
            "connect",
            "start",
            "prior",
            "qualify",
            "with",
            "*",
            "and",
            "join",
            "x",
            "select x a, a b from c, d",
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
            "union");

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
                "select '😀', collate(a, 'x')             | 24 | 22023 | collation 'x' is not one of case_sensitive and case_insensitive",
                "select collate(a, 'x')                   | 19 | 22023 | collation 'x' is not one of case_sensitive and case_insensitive",
                "create table a (tag int)                 | 17 | 42601 | syntax error at or near \"tag\"",
                "alter table a add column System int      | 26 | 42601 | syntax error at or near \"System\"",
                "create view a.top as select 1            | 15 | 42601 | syntax error at or near \"top\"",
                "select top from b                        | 8  | 42601 | syntax error at or near \"top\"",
                "select a, tag from b                     | 11 | 42601 | syntax error at or near \"tag\"",
                "update a set tag = 1                     | 14 | 42601 | syntax error at or near \"tag\"",
                "insert into a (id, defrag) values (1)    | 20 | 42601 | syntax error at or near \"defrag\"",
                "select a from b where tag = 1 and c = 2  | 23 | 42601 | syntax error at or near \"tag\"",
                "select 1 intersect all select 2          | 10 | 0A000 | INTERSECT ALL is not supported",
                "select 1 except all select 2             | 10 | 0A000 | EXCEPT ALL is not supported",
                "select 1 minus all select 2              | 10 | 0A000 | MINUS ALL is not supported",
                "(select a from b limit 1) union select 2 | 18 | 0A000 | LIMIT may not be used within input to set operations.",
                "select 1 union (select a from b offset 1) | 33 | 0A000 | LIMIT may not be used within input to set operations.",
                "select 1 union all select top 2 a from b | 27 | 0A000 | LIMIT may not be used within input to set operations.",
                "select top 1 a from b limit 2            | 8  | 42601 | TOP and LIMIT cannot be used in the same query",
                "select 1 from a, b where a.x(+) = b.x or a.y = 1 | 29 | 0A000 | Outer join operator (+) not allowed in operand of OR or IN.",
                "select 1 from a, b where a.x(+) in (b.x, 1) | 29 | 0A000 | Outer join operator (+) not allowed in operand of OR or IN.",
                "select 1 from a, b where a.x = b.x(+) and (b.y(+) = 1 or 1 = 1) | 47 | 0A000 | Outer join operator (+) not allowed in operand of OR or IN.",
                "select 1 from a, b, c where a.x(+) = b.x and a.y(+) = c.y | 49 | 0A000 | A table may be outer joined to at most one other table.",
                "select 1 from a, b where a.x(+) = b.x(+) | 29 | 0A000 | A table may be outer joined to at most one other table.",
                "select 1 from a, b where a.x(+) = b.x and b.y(+) = a.y | 20 | 0A000 | two tables cannot be outer-joined to each other",
                "select 1 from a join b on a.x = b.x where a.y = b.y(+) | 17 | 0A000 | the outer join operator (+) cannot be used together with JOIN in the FROM clause",
                "select 1 from a, b where a.x*10(+) = b.x | 32 | 42601 | the outer join operator (+) must follow a column",
                "with recursive a as (select 1 union all select b from a) select 1 | 16 | 0A000 | the recursive common table expression a needs a list of column names",
                "with recursive a (b) as (select 1 union select b from a) select 1 | 35 | 0A000 | a recursive common table expression needs UNION ALL",
                "with recursive a (b) as (select 1 union all select b from a order by 1) select 1 | 61 | 0A000 | a recursive common table expression cannot include ORDER BY or LIMIT",
                "select * from (with recursive a (b) as (select 1) select 1) | 16 | 0A000 | a WITH RECURSIVE clause cannot be specified inside a subquery",
                "merge into a b using c on b.x = c.x when matched then delete when not matched then insert values (1) | 14 | 42601 | syntax error at or near \"b\"",
                "merge into a using c on a.x = c.x when matched then delete | 35 | 0A000 | MERGE statement with a single WHEN clause is not enabled.",
                "merge into a using c on a.x = c.x when matched and a.y = 1 then delete when not matched then insert values (1) | 35 | 42601 | WHEN MATCHED and WHEN NOT MATCHED of MERGE have no conditions",
                "merge into a using c on a.x = c.x when matched then do nothing when not matched then insert values (1) | 53 | 42601 | syntax error at or near \"do\"",
                "merge into a using c on a.x = c.x when not matched then insert values (1) when matched then delete | 75 | 42601 | MERGE needs one WHEN MATCHED clause, and behind it one WHEN NOT MATCHED clause",
                "with d as (select 1) merge into a using c on a.x = c.x when matched then delete | 1 | 42601 | syntax error at or near \"WITH\": MERGE has no WITH clause",
                "select 1 from a, b connect by prior x = y | 20 | 0A000 | CONNECT BY over several tables is not supported by the local Redshift",
                "select 1 from a connect by x = y         | 17 | 42601 | CONNECT BY needs a condition with PRIOR",
                "select * exclude (a, q) from t           | 22 | 42703 | column q does not exist",
                "select * exclude (a, b) from t           | 10 | 42601 | EXCLUDE leaves no column in the select list",
                "select * exclude (a + 1) from t          | 19 | 42601 | only names of columns can be excluded",
                "select 1 as x, 2 as x, x + 1 from t      | 24 | 42702 | column reference x is ambiguous",
                "select * from t pivot (median(a) for b in (1)) | 24 | 0A000 | PIVOT needs one call of COUNT, SUM, MIN, MAX or AVG as its aggregate",
                "select * from t pivot (sum(a) + 1 for b in (1)) | 24 | 0A000 | PIVOT needs one call of COUNT, SUM, MIN, MAX or AVG as its aggregate",
                "select * from s join t pivot (sum(a) for b in (1)) | 24 | 0A000 | PIVOT cannot be applied to a JOIN, PIVOT or UNPIVOT expression",
                "select * from t unpivot (v for n in (a)) unpivot (w for m in (b)) | 17 | 0A000 | UNPIVOT cannot be applied to a JOIN, PIVOT or UNPIVOT expression",
                "select * from t unpivot (v for n in (a + 1)) | 38 | 42601 | the IN list of UNPIVOT must contain names of columns only"
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
                "select a.nvl(1), nvl, a.sysdate, \"top\", t.minus from t, a",
                "select decode(a, 'hex')",
                "select nvl2(a, b)",
                "select convert(a, b, c)",
                "update t set sortkey = 1, distkey = 2, t.encode = 3 where t.backup = 'no'",
                "insert into t (distkey, sortkey) values ('a', 'distkey')",
                "create view diststyle as select distkey from sortkey",
                "select exclude, qualify, pivots, level, prior, connect, start from t",
                "select t.exclude exclude from t qualify where a > 1",
                "select a from t group by a having a > 1 order by a limit 1 offset 2",
                "select a as b from t order by b desc, a nulls first",
                "select a as b, (select b from t) from t group by b",
                "select exclude (a, b) from t",
                "select a + (+1), b from t where a = (+ 2)",
                "select a from t group by rollup (a), cube (b), grouping sets ((a), ())",
                "select a is distinct from b, a is not distinct from c from t",
                "select trim(both 'x' from b) from t",
                "select case when a then b end from t where a between 1 and 2 and b",
                "grant select on t to u",
                "declare c cursor for select 1",
                "lock a, b",
                "fetch forward 5 from c",
                "select * from t pivot",
                "select * from t pivot (a)",
                "select * from t unpivot (a for b)",
                "select 1 from t connect",
                "select qualify",
                "select 1 from t a qualify",
                "merge into a",
                "merge into a using b on c",
                "with recursive",
                "with recursive a",
                "create table t (like other including defaults)",
                "alter table t rename to u",
                "select t.a, s.u.b, s.u.*, u.b, t.a(+) from t, s.u where s.f(t.a) = u.b::s.a_type",
                "grant select on s.t to u",
                "comment on column s.t.c is 'x'",
                "call s.p(1)",
                "insert into s.t (a, b) values (1, 2)",
                "select [",
                "select a[ from t",
                "select a] . b from t",
                "select 1 from t, unpivot",
                "select t.offset from t join u on t.start = u.connect join v on v.start = u.order and u.connect = t.minus",
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
                "select cast(",
                "select cast()",
                "select 1::",
                "select convert(,)",
                "select decode(,,)",
                "select listagg(",
                "select listagg(a) within group",
                "set",
                "show",
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
                        + " (order by decode(y, 1, 2)) from b"))
                .isEqualTo("create table a as select listagg(coalesce(x, E'\\\\') order by case y when 1 then 2 end)"
                        + " from b limit 1");
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
        List<String> words = Stream.concat(Rules.ALL.stream().flatMap(rule -> rule.triggers().stream()), WORDS.stream())
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
            assertThat(e.sqlState()).as(sql).isIn("22023", "0A000", "42601", "42702", "42703", "54001");
        }
    }

    private static String rewrite(String sql) {
        return Rewriter.rewrite(Statement.of(sql), query -> List.of("a", "b")).text();
    }
}
