package io.github.redshiftdevops.local.procedure.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.procedure.run.SqlTemplate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubstitutionTests {

    /** Variables v, w, current_date, the record rec and the argument $1; the block is labelled outer_block. */
    private static BodyParser parser(String sql) {
        BodyParser parser = new BodyParser(new Tokens(sql));
        parser.enter("outer_block", false);
        parser.declareScalar("v");
        parser.declareScalar("w");
        parser.declareScalar("current_date");
        parser.declareRecord("rec");
        parser.declareScalar("$1");
        return parser;
    }

    /** The text with each variable as {@code <slot>} or {@code <slot.field>}. */
    private static String substituted(String sql) {
        BodyParser parser = parser(sql + ";");
        return parser.toSql(parser.tokens().until(";")).pieces().stream()
                .map(SubstitutionTests::text)
                .collect(Collectors.joining());
    }

    private static String text(SqlTemplate.Piece piece) {
        if (piece instanceof SqlTemplate.Reference reference) {
            String field = reference.variable().field();
            return "<" + reference.variable().slot() + (field == null ? "" : "." + field) + ">";
        }
        return ((SqlTemplate.Text) piece).sql();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    insert into t values (v)                        ~ insert into t values (<1>)
                    insert into t select v, w                       ~ insert into t select <1>, <2>
                    select a from t where a = v and b > w           ~ select a from t where a = <1> and b > <2>
                    select V, "v", "V" from t                       ~ select <1>, <1>, <1> from t
                    select max(v) from t                            ~ select max(<1>) from t
                    select * from t limit v                         ~ select * from t limit <1>
                    select * from t where d between v and w         ~ select * from t where d between <1> and <2>
                    select extract(year from v)                     ~ select extract(year from <1>)
                    select substring(a from v for w) from t         ~ select substring(a from <1> for <2>) from t
                    select a is distinct from v from t              ~ select a is distinct from <1> from t
                    select case when a = v then w else v end from t ~ select case when a = <1> then <2> else <1> end from t
                    update t set a = v, b = b + w where c = v       ~ update t set a = <1>, b = b + <2> where c = <1>
                    delete from t where a in (v, w)                 ~ delete from t where a in (<1>, <2>)
                    select * from t join u on t.a = v               ~ select * from t join u on t.a = <1>
                    select * from t, lateral_view(v)                ~ select * from t, lateral_view(<1>)
                    select -v, v||w, v::int                         ~ select -<1>, <1>||<2>, <1>::int
                    select * from (select v as x) s                 ~ select * from (select <1> as x) s
                    select row_number() over (order by v)           ~ select row_number() over (order by <1>)
                    select $1                                       ~ select <5>
                    """)
    void aVariableTakesThePlaceOfAValue(String sql, String expected) {
        assertThat(substituted(sql)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a from v",
                "select a from t, v",
                "select a from t join v on true",
                "insert into v values (1)",
                "insert into t (v, w) values (1, 2)",
                "insert into public.t (v) select 1",
                "update v set a = 1",
                "update t set v = 1, w = 2",
                "delete from v",
                "delete from t using v where true",
                "select 1 as v",
                "select 1 v",
                "select a v from t",
                "select count(*) v from t",
                "select a from t v",
                "select a from (select 1) v",
                "select v(1)",
                "select w.v(1)",
                "select t.v from t",
                "select t.v.w from t",
                "select a::v from t",
                "with v as (select 1) select a from t",
                "select a from t join u using (v)",
                "select 'v', $$v$$, a -- v\n, /* v */ b from t",
                "merge into t using v on t.a = v.a when matched then update set w = v.w when not matched then insert (v) values (1)",
                "create table t (v int, w varchar(10))",
                "drop table v",
                "truncate v",
                "alter table t add column v int",
                "grant select on v to w",
                "copy t from v iam_role default"
            })
    void aVariableTakesNoOtherPlace(String sql) {
        assertThat(substituted(sql)).isEqualTo(sql);
    }

    @Test
    void aVariableWinsOverAKeyword() {
        assertThat(substituted("select * from t where event_date = current_date"))
                .isEqualTo("select * from t where event_date = <3>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    select rec.a from t             | select <4.a> from t
                    select rec.v, t.v from t        | select <4.v>, t.v from t
                    select "rec"."A"                | select <4.a>
                    select outer_block.v            | select <1>
                    select outer_block.rec.a        | select <4.a>
                    select rec . a + 1              | select <4.a> + 1
                    """)
    void dottedNamesMeanFieldsAndQualifiedVariables(String sql, String expected) {
        assertThat(substituted(sql)).isEqualTo(expected);
    }

    @Test
    void theInnermostBlockComesFirst() {
        BodyParser parser = parser("select v");
        parser.enter(null, false);
        int inner = parser.declareScalar("v");
        SqlTemplate template =
                parser.toSql(List.of(parser.tokens().next(), parser.tokens().next()));
        assertThat(template.pieces())
                .anySatisfy(piece -> assertThat(text(piece)).isEqualTo("<" + inner + ">"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    select v                                       | true
                    create temp table x as select v                | true
                    create view x as select v                      | false
                    create materialized view x as select v         | false
                    create table x (a int default v)               | false
                    comment on table x is v                        | false
                    """)
    void whereNoBindParameterMayStandTheValueIsWrittenAsALiteral(String sql, boolean bindable) {
        BodyParser parser = parser(sql + ";");
        SqlTemplate template = parser.toSql(parser.tokens().until(";"));
        assertThat(template.bindable()).isEqualTo(bindable);
        assertThat(template.pieces())
                .anySatisfy(piece -> assertThat(text(piece)).isEqualTo("<1>"));
    }
}
