package io.github.redshiftdevops.core.drift;

import static io.github.redshiftdevops.core.catalog.CatalogQuery.text;

import io.github.redshiftdevops.core.catalog.ObjectName;
import io.github.redshiftdevops.sql.Lexer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns, keys and layouts of all tables, each read with one query. */
final class Tables {

    /**
     * What SVV_REDSHIFT_COLUMNS says of a column.
     *
     * @param sortKey the place in the sort key, counted from 1; 0 if it is not in it
     */
    private record ColumnLayout(String defaultValue, String encoding, boolean distKey, int sortKey) {

        static final ColumnLayout UNKNOWN = new ColumnLayout("", "", false, 0);
    }

    private record ColumnName(ObjectName table, String column) {}

    private final Map<ObjectName, List<Column>> columns = new HashMap<>();

    private final Map<ColumnName, ColumnLayout> columnLayouts = new HashMap<>();

    private final Map<ObjectName, Layout.Choices> choices = new HashMap<>();

    private final Map<ObjectName, List<Key>> keys = new HashMap<>();

    private final List<Remark> remarks = new ArrayList<>();

    private Tables() {}

    static Tables read(CatalogSource source) throws SQLException {
        Tables tables = new Tables();
        source.rows("column-layout.sql", rows -> source.isOfThisDatabase(rows) && tables.addLayout(rows));
        source.rowsIfAllowed("table-layout.sql", tables::addChoices);
        source.rows("columns.sql", tables::addColumn);
        source.rows("constraints.sql", tables::addKey);
        return tables;
    }

    /**
     * The table.
     *
     * @param style the number of the distribution style in PG_CLASS; empty if it is not known
     */
    Table table(ObjectName name, String style) {
        List<Column> own = columns.getOrDefault(name, List.of());
        return new Table(name, own, layout(name, style), keys.getOrDefault(name, List.of()));
    }

    /** The comments on columns of tables and of views. */
    List<Remark> remarks() {
        return remarks;
    }

    private Layout layout(ObjectName table, String style) {
        List<ColumnName> names = columns.getOrDefault(table, List.of()).stream()
                .map(column -> new ColumnName(table, column.name()))
                .toList();
        List<String> sortKey = names.stream()
                .filter(name -> layoutOf(name).sortKey() > 0)
                .sorted(Comparator.comparingInt(name -> layoutOf(name).sortKey()))
                .map(ColumnName::column)
                .toList();
        String distribution = switch (style) {
            case "0" -> "even";
            case "1" -> "key";
            case "8" -> "all";
            case "9" -> "auto";
            default -> "";
        };
        String distKey = names.stream()
                .filter(name -> distribution.equals("key") && layoutOf(name).distKey())
                .map(ColumnName::column)
                .findFirst()
                .orElse("");
        return new Layout(distribution, distKey, sortKey, Optional.ofNullable(choices.get(table)));
    }

    private ColumnLayout layoutOf(ColumnName name) {
        return columnLayouts.getOrDefault(name, ColumnLayout.UNKNOWN);
    }

    private boolean addLayout(ResultSet rows) throws SQLException {
        ColumnName name = new ColumnName(
                new ObjectName(text(rows, "schema_name"), text(rows, "table_name")), text(rows, "column_name"));
        columnLayouts.put(
                name,
                new ColumnLayout(
                        text(rows, "column_default"),
                        text(rows, "encoding"),
                        rows.getBoolean("distkey"),
                        Math.abs(rows.getInt("sortkey"))));
        return true;
    }

    private ObjectName addChoices(ResultSet rows) throws SQLException {
        ObjectName name = new ObjectName(text(rows, "schema_name"), text(rows, "table_name"));
        choices.put(
                name,
                new Layout.Choices(
                        text(rows, "sortkey1").startsWith("AUTO("),
                        text(rows, "encoded").contains("AUTO(ENCODE")));
        return name;
    }

    private Column addColumn(ResultSet rows) throws SQLException {
        ObjectName table = CatalogSource.name(rows);
        String name = text(rows, "column_name");
        ColumnLayout layout = layoutOf(new ColumnName(table, name));
        Column column = new Column(
                name,
                text(rows, "type"),
                rows.getBoolean("not_null"),
                new DefaultValue(layout.defaultValue()),
                layout.encoding());
        columns.computeIfAbsent(table, absent -> new ArrayList<>()).add(column);
        String remark = text(rows, "remark");
        if (!remark.isEmpty()) {
            Id on = new Id(text(rows, "kind").equals("r") ? "table" : "view", table.toString());
            remarks.add(new Remark(on, "column " + table.quoted() + "." + Lexer.quoteName(name), name, remark));
        }
        return column;
    }

    private Key addKey(ResultSet rows) throws SQLException {
        Key key = new Key(text(rows, "constraint_name"), text(rows, "definition"));
        keys.computeIfAbsent(CatalogSource.name(rows), absent -> new ArrayList<>())
                .add(key);
        return key;
    }
}
