package io.github.redshiftdevops.core.drift;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * How a database differs from what its migrations make.
 *
 * @param database for people
 * @param version up to which the migrations were compared; empty if only repeatable ones are applied
 * @param differences those that no rule ignores, in an order in which they can be mended
 * @param ignored how many differences rules ignore
 * @param pending migrations that would change the database, for people; what they make is not compared
 */
public record DriftReport(
        String database, Optional<String> version, List<Difference> differences, int ignored, List<String> pending) {

    /** For people, for example {@code 3 differences from the migrations up to version 1.2, 1 ignored}. */
    public String summary() {
        int count = differences.size();
        return (count == 0 ? "No difference" : count == 1 ? "1 difference" : count + " differences")
                + " from the migrations"
                + version.map(number -> " up to version " + number).orElse("")
                + (ignored == 0 ? "" : ", " + ignored + " ignored");
    }

    /** The report for machines. */
    String json() {
        JsonObject report = new JsonObject();
        report.addProperty("database", database);
        report.addProperty("version", version.orElse(null));
        report.addProperty("ignored", ignored);
        JsonArray waiting = new JsonArray();
        pending.forEach(waiting::add);
        report.add("pending", waiting);
        JsonArray all = new JsonArray();
        differences.stream().map(DriftReport::json).forEach(all::add);
        report.add("differences", all);
        return new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .disableHtmlEscaping()
                .create()
                .toJson(report);
    }

    private static JsonObject json(Difference difference) {
        JsonObject object = new JsonObject();
        object.addProperty("state", difference.state().word());
        object.addProperty("kind", difference.kind());
        object.addProperty("name", difference.name());
        object.addProperty("expected", difference.expected());
        object.addProperty("actual", difference.actual());
        JsonArray sql = new JsonArray();
        difference.sql().forEach(sql::add);
        object.add("sql", sql);
        return object;
    }

    /** The statements that make the database as the migrations do, to be read before they are run. */
    String sql() {
        StringBuilder script = new StringBuilder("-- " + oneLine(summary()) + "\n-- " + oneLine(database)
                + "\n-- Read it before you run it: what is extra is dropped, with the rows that are in it.\n");
        for (Difference difference : differences) {
            script.append("\n-- ").append(oneLine(difference.line())).append('\n');
            difference.sql().forEach(sql -> script.append(sql).append(sql.startsWith("--") ? "\n" : ";\n"));
        }
        return script.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
