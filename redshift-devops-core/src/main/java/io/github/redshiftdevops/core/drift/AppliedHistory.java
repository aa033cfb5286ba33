package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.catalog.CatalogQuery;
import io.github.redshiftdevops.core.catalog.ObjectName;
import io.github.redshiftdevops.sql.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;

/**
 * What the schema history table says has been applied.
 *
 * @param versions that are applied, baselines among them; not those that were undone
 * @param baseline the newest version that counts as applied although its migration need not have run
 * @param repeatables the checksum of each repeatable migration, by its description
 */
record AppliedHistory(Set<String> versions, Optional<String> baseline, Map<String, String> repeatables) {

    private static final String UNDEFINED_TABLE = "42P01";

    static AppliedHistory read(Connection connection, ObjectName table) throws SQLException {
        AppliedHistory history = new AppliedHistory(new LinkedHashSet<>(), Optional.empty(), new LinkedHashMap<>());
        String sql = "select version, description, type, checksum from " + table.quoted()
                + " where success order by installed_rank";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                history = history.with(rows);
            }
            return history;
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                throw FailureException.inProject(
                        Problem.of(ProblemCodes.NO_HISTORY, "the database has no schema history '" + table + "'")
                                .withHint("check the target, flyway.table, flyway.defaultSchema and flyway.schemas;"
                                        + " before the first migrate there is nothing to compare"));
            }
            throw e;
        }
    }

    private AppliedHistory with(ResultSet rows) throws SQLException {
        String type = CatalogQuery.text(rows, "type");
        String version = CatalogQuery.text(rows, "version");
        String description = CatalogQuery.text(rows, "description");
        boolean removes = type.startsWith("UNDO") || type.equals("DELETE");
        if (version.isEmpty() && removes) {
            repeatables.remove(description);
        } else if (version.isEmpty()) {
            repeatables.put(description, CatalogQuery.text(rows, "checksum"));
        } else if (removes) {
            versions.remove(version);
        } else {
            versions.add(version);
        }
        boolean isBaseline = type.contains("BASELINE") && !removes;
        return isBaseline ? new AppliedHistory(versions, Optional.of(version), repeatables) : this;
    }

    /** The newest version; empty if only repeatable migrations are applied, or none at all. */
    Optional<String> version() {
        return versions.stream()
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion);
    }

    /** Whether the version is applied, or so old that it need not be. */
    boolean covers(String version) {
        MigrationVersion asked = MigrationVersion.fromVersion(version);
        return versions.stream().map(MigrationVersion::fromVersion).anyMatch(asked::equals)
                || baseline.filter(base -> asked.compareTo(MigrationVersion.fromVersion(base)) <= 0)
                        .isPresent();
    }
}
