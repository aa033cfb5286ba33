package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns of the catalog that only Redshift has, as scripts of administrators read them. */
class CatalogColumnsIT {

    private FreshSchema schema;

    @BeforeEach
    void open() throws SQLException {
        schema = new FreshSchema();
        schema.run("create table laid_out (id int encode raw distkey, day date encode zstd default '2026-01-01',"
                + " name varchar(9) encode lzo) sortkey (day, id)");
    }

    @AfterEach
    void close() throws SQLException {
        schema.close();
    }

    @Test
    void columnsKnowTheirPlaceInTheLayout() throws SQLException {
        assertThat(schema.rows("select a.attname, a.attisdistkey, a.attsortkeyord,"
                        + " format_encoding((a.attencodingtype)::integer) from pg_class c"
                        + " join pg_attribute a on a.attrelid = c.oid where c.relname = 'laid_out' and a.attnum > 0"
                        + " order by a.attnum"))
                .containsExactly("id t 2 none", "day f 1 zstd", "name f 0 lzo");
    }

    @Test
    void defaultsHaveTheirText() throws SQLException {
        assertThat(schema.rows("select d.adnum, d.adsrc from pg_catalog.pg_attrdef d"
                        + " where d.adrelid = 'laid_out'::regclass"))
                .containsExactly("2 '2026-01-01'::date");
    }

    @Test
    void tablesKnowTheirDistributionStyle() throws SQLException {
        assertThat(schema.rows("select reldiststyle from pg_class where relname = 'laid_out'"))
                .containsExactly("1");
    }

    @Test
    void aSessionSeesItself() throws SQLException {
        assertThat(schema.rows("select count(*), min(current_query) like '%procpid%' from pg_stat_activity"
                        + " where procpid = pg_backend_pid()"))
                .containsExactly("1 t");
    }

    @Test
    void databasesHaveALimitOfConnections() throws SQLException {
        assertThat(schema.rows("select datname, datconnlimit from pg_database_info where datname = 'dev'"))
                .containsExactly("dev UNLIMITED");
    }

    @Test
    void defaultPrivilegesNameTheirUser() throws SQLException {
        schema.run("alter default privileges in schema " + schema.name() + " grant select on tables to public");
        assertThat(schema.rows("select pg_get_userbyid(d.defacluser), d.defaclobjtype from pg_default_acl d"
                        + " join pg_namespace n on n.oid = d.defaclnamespace where n.nspname = '" + schema.name()
                        + "'"))
                .containsExactly("tester r");
    }
}
