package io.github.redshiftdevops.local.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.catalog.CatalogServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The lists of names that both the rules and the catalog have. */
class CatalogAgreementIT {

    @Test
    void theCatalogHasADefaultForEveryParameter() throws SQLException {
        String query =
                "select substr(split_part(setting, '=', 1), 10) from pg_db_role_setting, unnest(setconfig) as setting"
                        + " where setting like 'redshift.%'";
        assertThat(column(query)).containsExactlyInAnyOrderElementsOf(SessionParameter.NAMES);
    }

    @Test
    void theCatalogHasTheSameNamesOfDateParts() throws SQLException {
        Set<String> onlyExtracted = Set.of("epoch", "dow", "doy", "timezone", "timezone_hour", "timezone_minute");
        Set<String> expected = new TreeSet<>();
        for (String name : DateParts.names()) {
            Optional<String> canonical = DateParts.canonical(name);
            if (!onlyExtracted.contains(canonical.orElseThrow())) {
                expected.add(name + " " + canonical.orElseThrow());
            }
        }
        assertThat(column("select name || ' ' || pg_catalog.redshift_date_part('dateadd', name) from unnest('{"
                        + String.join(",", expected).replaceAll(" \\w+", "") + "}'::text[]) as name"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theCatalogExtractsTheSameParts() throws SQLException {
        Set<String> expected = new TreeSet<>();
        for (String name : DateParts.names()) {
            expected.add(name + " " + DateParts.canonical(name).orElseThrow());
        }
        assertThat(column("select name || ' ' || pg_catalog.redshift_date_field(name) from unnest('{"
                        + String.join(",", DateParts.names()) + "}'::text[]) as name"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Set<String> column(String query) throws SQLException {
        Set<String> values = new TreeSet<>();
        try (CatalogServer server = new CatalogServer();
                Connection connection = server.connect("dev");
                ResultSet result = connection.createStatement().executeQuery(query)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }
}
