package io.github.redshiftdevops.core.info;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.redshiftdevops.core.info.KnownMigration.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state of a database.
 *
 * @param schema with the schema history table
 * @param version the newest applied one; empty if there is none
 * @param migrations in Flyway's order: the applied ones as they were installed, then the others by version, repeatable
 *     ones last
 */
public record SchemaInfo(String schema, Optional<String> version, List<KnownMigration> migrations) {

    private static final List<String> HEAD =
            List.of("Version", "Description", "Type", "State", "Installed on", "Installed by");

    /** For example {@code Schema public, at version 1.0.2, 3 migrations: 2 Success, 1 Pending}. */
    public String summary() {
        String at = version.map(number -> ", at version " + number).orElse(", without a version");
        String states = String.join(
                ", ",
                migrations.stream()
                        .map(KnownMigration::state)
                        .distinct()
                        .map(state -> migrations.stream()
                                        .filter(migration -> migration.state().equals(state))
                                        .count()
                                + " " + state)
                        .toList());
        return "Schema " + schema + at + ", " + migrations.size() + " migration" + (migrations.size() == 1 ? "" : "s")
                + (states.isEmpty() ? "" : ": " + states);
    }

    /** A table with a head; columns are as wide as their widest value. */
    public List<String> table() {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        migrations.forEach(migration -> rows.add(cells(migration)));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < HEAD.size(); column++) {
            int of = column;
            widths.add(rows.stream().mapToInt(row -> row.get(of).length()).max().orElse(0));
        }
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(1, String.join("-+-", widths.stream().map("-"::repeat).toList()));
        return lines;
    }

    private static List<String> cells(KnownMigration migration) {
        Optional<Installation> installation = migration.installation();
        return List.of(
                migration.version().orElse(""),
                migration.description(),
                migration.type(),
                migration.state(),
                installation.map(SchemaInfo::time).orElse(""),
                installation.map(Installation::by).orElse(""));
    }

    private static String time(Installation installation) {
        return installation.on().withNano(0).toString().replace('T', ' ');
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(column == 0 ? "" : " | ").append(cell).append(" ".repeat(widths.get(column) - cell.length()));
        }
        return line.toString().stripTrailing();
    }

    /**
     * An object with {@code schema}, {@code version} and {@code migrations}, an array of objects in the order of the
     * table. What is absent is left out. Times are the database's, in ISO 8601 without a zone.
     */
    public String json() {
        JsonObject root = new JsonObject();
        root.addProperty("schema", schema);
        version.ifPresent(number -> root.addProperty("version", number));
        JsonArray all = new JsonArray();
        migrations.forEach(migration -> all.add(json(migration)));
        root.add("migrations", all);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(root) + "\n";
    }

    private static JsonObject json(KnownMigration migration) {
        JsonObject object = new JsonObject();
        migration.version().ifPresent(number -> object.addProperty("version", number));
        object.addProperty("description", migration.description());
        object.addProperty("type", migration.type());
        object.addProperty("state", migration.state());
        migration.file().ifPresent(file -> object.addProperty("file", file));
        migration.checksum().ifPresent(checksum -> object.addProperty("checksum", checksum));
        migration.installation().ifPresent(installation -> {
            object.addProperty("installedRank", installation.rank());
            object.addProperty("installedOn", installation.on().toString());
            object.addProperty("installedBy", installation.by());
            object.addProperty("executionTimeMillis", installation.took().toMillis());
        });
        return object;
    }
}
