package io.github.redshiftdevops.core.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.catalog.ObjectName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftIT {

    private static final String TABLES = """
            create table customers (
                id bigint identity(1, 1) not null,
                email varchar(100) not null default 'a''b' encode zstd,
                name varchar(256),
                created timestamp default getdate(),
                born date default current_date,
                amount numeric(12, 2) default 0.5,
                details super,
                primary key (id),
                unique (email)
            ) diststyle key distkey (email) sortkey (created, email);
            create table orders (id bigint not null, customer bigint references customers (id), x int default (1 + 2))
            diststyle all;
            create table plain (a int, b varchar(10), "Od d" int);
            comment on table customers is 'people';
            comment on column customers.email is 'their mail';
            """;

    private static final String VIEWS = """
            create view recent as
            select c.id, c.name || 'x' as n, dateadd(day, 1, c.created) as next, nvl(c.name, 'y') as y, len(c.name) as l
            from customers c where c.email = 'a';
            create view late as select id, name from public.customers with no schema binding;
            create materialized view per_mail as select email, count(*) as n from customers group by email;
            create view of_orders as select o.id, c.email from orders o join customers c on c.id = o.customer;
            """;

    private static final String ROUTINES = """
            create or replace procedure load(a in int, b inout varchar(20), c out int) as $$
            begin
                c := a; -- as it is
            end;
            $$ language plpgsql security definer;
            create or replace procedure empty(x numeric(10, 2)) as $$ begin return; end; $$ language plpgsql;
            create function longer(int, varchar) returns int immutable as $$ select $1 + len($2) $$ language sql;
            """;

    private static final String GRANTS = """
            grant select on customers to group readers;
            grant select on recent to reporting with grant option;
            grant usage on schema public to role analyst;
            grant execute on procedure empty(numeric) to reporting;
            """;

    @SuppressWarnings("NullAway.Init")
    private static Databases databases;

    @TempDir
    private Path project;

    @SuppressWarnings("NullAway.Init")
    private DriftProject drift;

    @BeforeAll
    static void start() throws Exception {
        databases = new Databases();
        databases.onBoth("create user reporting password disable", "create group readers", "create role analyst");
    }

    @AfterAll
    static void stop() {
        databases.close();
    }

    @BeforeEach
    void createDatabase() {
        drift = new DriftProject(project, databases);
    }

    @Test
    void findsNothingRightAfterMigrating() throws Exception {
        migrateAll();

        DriftReport report = drift.run();

        assertThat(report.differences()).isEmpty();
        assertThat(report.pending()).isEmpty();
        assertThat(drift.lines()).endsWith("No difference from the migrations up to version 4");
        assertThat(drift.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "alter table plain add column c int | different column public.plain.c: integer instead of no column",
                "alter table plain drop column a | different column public.plain.a: no column instead of integer",
                "alter table plain alter column b type varchar(20)"
                        + " | different column public.plain.b: varchar(20) instead of varchar(10)",
                "create table tmp_1 (a int); grant select on tmp_1 to reporting | extra     table public.tmp_1",
                "drop table plain | missing   table public.plain",
                "alter table orders alter diststyle even"
                        + " | different layout public.orders.distribution: diststyle even instead of diststyle all",
                "alter table plain alter distkey a"
                        + " | different layout public.plain.distribution: diststyle key (a) instead of diststyle auto",
                "alter table customers alter sortkey (email, created)"
                        + " | different layout public.customers.sortkey: sortkey (email, created) instead of sortkey (created, email)",
                "alter table plain alter sortkey (a)"
                        + " | different layout public.plain.sortkey: sortkey (a) instead of sortkey auto",
                "alter table customers alter column name encode bytedict"
                        + " | different encoding public.customers.name: bytedict instead of lzo",
                "alter table plain alter column b encode zstd"
                        + " | different layout public.plain.encode: encodings of columns instead of encode auto",
                "alter table plain add unique (a)"
                        + " | different constraint public.plain.UNIQUE (a): UNIQUE (a) instead of none",
                "alter table customers drop constraint customers_email_key"
                        + " | different constraint public.customers.UNIQUE (email): none instead of UNIQUE (email)",
                "drop view of_orders | missing   view public.of_orders",
                "create view more as select 1 as one | extra     view public.more",
                "create or replace view late as select name from public.customers with no schema binding"
                        + " | different view public.late: select name from public . customers instead of"
                        + " select id , name from public . customers",
                "create or replace procedure empty(x numeric(10, 2)) as $$ begin commit; end; $$ language plpgsql"
                        + " | different procedure public.empty(numeric): begin commit; end; instead of begin return; end;",
                "drop function longer(int, varchar) | missing   function public.longer(integer, character varying)",
                "create procedure empty(x int) as $$ begin return; end; $$ language plpgsql"
                        + " | extra     procedure public.empty(integer)",
                "revoke select on customers from group readers"
                        + " | missing   grant select on table public.customers to group readers",
                "grant insert on customers to reporting"
                        + " | extra     grant insert on table public.customers to user reporting",
                "grant execute on procedure empty(numeric) to public"
                        + " | extra     grant execute on procedure public.empty(numeric) to public",
                "comment on column customers.email is 'mail'"
                        + " | different comment column public.customers.email: mail instead of their mail",
                "comment on view recent is 'new' | extra     comment view public.recent",
            })
    void findsWhatSomebodyHasChangedAndMendsIt(String sql, String line) throws Exception {
        migrateAll();
        drift.execute(sql);

        DriftReport report = drift.run();

        assertThat(report.differences()).extracting(Difference::line).containsExactly(line);

        drift.execute(report.differences().stream()
                .flatMap(difference -> difference.sql().stream())
                .toArray(String[]::new));
        assertThat(drift.run().differences()).isEmpty();
    }

    @Test
    void saysWhyThereIsNoStatementForAColumnThatCannotBeChanged() throws Exception {
        migrateAll();
        drift.execute("alter table orders drop column x", "alter table orders add column x int not null default 4");

        assertThat(drift.run().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.line())
                    .isEqualTo("different column public.orders.x: integer default 4 not null instead of"
                            + " integer default (1 + 2)");
            assertThat(difference.sql())
                    .singleElement()
                    .asString()
                    .startsWith("-- column x cannot be changed in place");
        });
    }

    @Test
    void givesTheGrantsBackToAViewThatIsMadeAnew() throws Exception {
        drift.migration("V1__a.sql", "create view v as select 1 as one;\ngrant select on v to reporting;")
                .migrate();
        drift.execute("drop view v", "create view v as select 2 as two", "grant select on v to reporting");

        assertThat(drift.run().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.line())
                    .isEqualTo("different view public.v: select 2 as two instead of select 1 as one");
            assertThat(difference.sql())
                    .containsExactly(
                            "drop view public.v",
                            "create view v as select 1 as one",
                            "grant select on public.v to reporting");
        });
    }

    @Test
    void findsPrivilegesThatNewObjectsGet() throws Exception {
        drift.migration(
                        "V1__a.sql",
                        "alter default privileges in schema public grant select on tables to group readers;")
                .migrate();
        drift.execute(
                "alter default privileges in schema public revoke select on tables from group readers",
                "alter default privileges in schema public grant insert on tables to reporting");

        assertThat(drift.run().differences())
                .extracting(Difference::line)
                .containsExactly(
                        "extra     default privilege insert on tables in public to user reporting",
                        "missing   default privilege select on tables in public to group readers");
    }

    @Test
    void comparesUpToTheVersionOfTheDatabase() throws Exception {
        drift.migration("V1__a.sql", "create table a (id int);").migrate();
        drift.migration("V2__b.sql", "create table b (id int);");

        assertThat(drift.run().version()).contains("1");
        assertThat(drift.lines()).endsWith("No difference from the migrations up to version 1");
    }

    @Test
    void doesNotCompareWhatPendingRepeatableMigrationsMake() throws Exception {
        drift.migration("V1__a.sql", "create table a (id int);")
                .migration("R__v.sql", "create or replace view v as select 1 as one;")
                .migrate();
        drift.migration(
                        "R__v.sql",
                        "create or replace view ${flyway:defaultSchema}.v as select 2 as two;\n"
                                + "grant select on v to reporting;")
                .migration("R__p.sql", "create or replace procedure p() as $$ begin return; end; $$ language plpgsql;");

        DriftReport report = drift.run();

        assertThat(report.differences()).isEmpty();
        assertThat(report.pending()).containsExactly("R p", "R v");
    }

    @Test
    void warnsOfMigrationsThatTheDatabaseLacksOrTheProject() throws Exception {
        drift.migration("V1__a.sql", "create table a (id int);")
                .migration("V3__c.sql", "create table c (id int);")
                .migrate();
        drift.migration("V2__b.sql", "create table b (id int);").remove("V3__c.sql");

        DriftReport report = drift.run();

        assertThat(drift.warnings())
                .contains(
                        "V2 b is older than the newest applied migration and was never applied: what it makes is shown as"
                                + " missing",
                        "V3 was applied, and its file is gone: what it has made is shown as extra");
        assertThat(report.differences())
                .extracting(Difference::line)
                .containsExactly("extra     table public.c", "missing   table public.b");
    }

    @Test
    void ignoresWhatRulesSay() throws Exception {
        drift.migration("V1__a.sql", "create table a (id int);").migrate();
        drift.execute("create table tmp_1 (a int)", "alter table a add column b int", "create table kept (a int)");

        DriftReport report = drift.ignoring("table:public.tmp_*", "column:*.b").run();

        assertThat(report.differences()).extracting(Difference::name).containsExactly("public.kept");
        assertThat(report.summary()).isEqualTo("1 difference from the migrations up to version 1, 2 ignored");
    }

    @Test
    void comparesTheSchemasOfFlywayAndThoseThatAreAdded() throws Exception {
        drift.migration("V1__a.sql", "create table a (id int); create schema more; create table more.b (id int);")
                .schemas("sales,stock")
                .migrate();
        drift.execute(
                "create table public.not_ours (a int)", "create table stock.x (a int)", "create table more.y (a int)");

        assertThat(drift.run().differences()).extracting(Difference::name).containsExactly("stock.x");
        assertThat(drift.alsoIn("more").run().differences())
                .extracting(Difference::name)
                .containsExactlyInAnyOrder("stock.x", "more.y");
    }

    @Test
    void writesReportsAndFails() throws Exception {
        drift.migration("V1__a.sql", "create table a (id int);").migrate();
        drift.execute("drop table a");

        FailureException failure = catchThrowableOfType(FailureException.class, drift::runToFail);

        assertThat(failure).hasMessageStartingWith("RD601: the database differs from its migrations in 1 place\n");
        assertThat(failure).hasMessageContaining("help: see target/redshift-devops/drift.sql;");
        assertThat(drift.report("drift.sql"))
                .contains("-- missing table public.a\ncreate table public.a (\n    id integer\n);\n");
        JsonObject json = JsonParser.parseString(drift.report("drift.json")).getAsJsonObject();
        assertThat(json.get("version").getAsString()).isEqualTo("1");
        assertThat(json.getAsJsonArray("differences")
                        .get(0)
                        .getAsJsonObject()
                        .get("state")
                        .getAsString())
                .isEqualTo("missing");
    }

    @Test
    void needsASchemaHistory() {
        FailureException failure = catchThrowableOfType(FailureException.class, drift::runToFail);

        assertThat(failure)
                .hasMessageStartingWith("RD602: the database has no schema history 'public.flyway_schema_history'");
    }

    @Test
    void preparesWhatTheMigrationsExpect() throws Exception {
        databases.onTarget("create user deployer password disable");
        drift.migration("V1__a.sql", "create table a (id int);\ngrant select on a to deployer;")
                .migrate();

        assertThat(catchThrowableOfType(FailureException.class, drift::runToFail))
                .hasMessageContaining("V1__a.sql:2")
                .hasMessageContaining("deployer");
        assertThat(drift.warnings())
                .containsExactly(
                        "The migrations cannot be built in a local Redshift. What they expect to be there, such as"
                                + " users and groups, is made by the script that redshift.driftPrepare names.");

        Path script = Files.writeString(project.resolve("prepare.sql"), "create user deployer password disable;");
        assertThat(drift.preparedBy(script).run().differences()).isEmpty();
    }

    private void migrateAll() throws Exception {
        List<String> scripts = List.of(TABLES, VIEWS, ROUTINES, GRANTS);
        for (int i = 0; i < scripts.size(); i++) {
            drift.migration("V" + (i + 1) + "__part.sql", scripts.get(i));
        }
        drift.migrate();
    }

    @Test
    void printsTheViewsOfAClusterAsTheLocalRedshiftDoes() throws Exception {
        migrateAll();
        Catalog expected = drift.catalog();

        Catalog asCluster = Catalog.of(Stream.of(
                        View.of(
                                name("recent"),
                                "SELECT c.id, (c.name)::text || ('x'::character varying)::text AS n, date_add('day'::text,"
                                        + " 1::double precision, c.created) AS next, COALESCE(c.name, 'y'::character varying) AS y,"
                                        + " len((c.name)::text) AS l FROM public.customers c WHERE ((c.email)::text = 'a'::text);",
                                false,
                                false),
                        View.of(
                                name("per_mail"),
                                "create materialized view per_mail as (select email, count(*) as n\nfrom public.customers group by"
                                        + " email)",
                                false,
                                false),
                        View.of(name("of_orders"), "SELECT o.id FROM public.orders o;", false, false))
                .toList());

        Catalog alike = drift.printedAlike(asCluster, expected);

        assertThat(changed(alike, expected, "recent")).isEmpty();
        assertThat(changed(alike, expected, "per_mail")).isEmpty();
        assertThat(changed(alike, expected, "of_orders")).hasSize(1);
    }

    private static List<Change> changed(Catalog actual, Catalog expected, String view) {
        Id id = new Id("view", "public." + view);
        return expected.find(id).orElseThrow().changes(actual.find(id).orElseThrow());
    }

    private static ObjectName name(String view) {
        return new ObjectName("public", view);
    }
}
