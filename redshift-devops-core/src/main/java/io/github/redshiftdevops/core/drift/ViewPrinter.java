package io.github.redshiftdevops.core.drift;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets the scratch database print the queries of a cluster's views, so that both sides have one printer: a cluster prints
 * what it has made of a query in other words than the local Redshift.
 *
 * @param scratch in which the migrations have run
 */
record ViewPrinter(Connection scratch) {

    private static final String NAME = "public.redshift_devops_printed_view";

    /** The same catalog, where views that mean what the migrations say are given their words. */
    Catalog alike(Catalog actual, Catalog expected) throws SQLException {
        Map<Id, CatalogObject> objects = new LinkedHashMap<>();
        for (CatalogObject object : actual.objects().values()) {
            CatalogObject found = expected.find(object.id()).orElse(object);
            objects.put(
                    object.id(),
                    object instanceof View view && found instanceof View other ? alike(view, other) : object);
        }
        return new Catalog(objects);
    }

    private View alike(View actual, View expected) throws SQLException {
        if (actual.kind() != expected.kind()
                || actual.kind() == View.Kind.LATE_BINDING_VIEW
                || actual.query().equals(expected.query())) {
            return actual;
        }
        Optional<String> printed = printed(actual.query());
        return printed.isPresent() && spelled(printed.get()).equals(spelled(expected.query()))
                ? actual.withDefinition(expected.definition())
                : actual;
    }

    private static String spelled(String query) {
        return SqlText.canonical(Casts.noneOfLiterals(SqlText.tokens(query)));
    }

    /** Empty if the scratch database cannot make a view of it, for example because it reads what no migration makes. */
    private Optional<String> printed(String query) throws SQLException {
        scratch.setAutoCommit(false);
        try (Statement statement = scratch.createStatement()) {
            statement.execute("create view " + NAME + " as " + query);
            try (ResultSet rows = statement.executeQuery(
                    "select pg_get_viewdef(oid) from pg_class where oid = '" + NAME + "'::regclass")) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            return Optional.empty();
        } finally {
            scratch.rollback();
            scratch.setAutoCommit(true);
        }
    }
}
