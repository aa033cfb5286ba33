package io.github.redshiftdevops.core.report;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.redshiftdevops.core.migrate.MigrationOutcome;
import io.github.redshiftdevops.sql.Location;
import io.github.redshiftdevops.sql.Problem;
import java.util.Locale;

/**
 * The run for programs. What is absent is left out; times are ISO 8601 in UTC; {@code state} is one of {@code applied},
 * {@code failed}, {@code rolled_back}, {@code uncertain}, {@code pending}.
 */
final class JsonReport {

    private JsonReport() {}

    static String of(RunReport run, Neighbours neighbours) {
        JsonObject root = new JsonObject();
        root.addProperty("succeeded", !run.failed());
        root.addProperty("headline", run.headline());
        run.by().target().ifPresent(target -> root.addProperty("target", target));
        run.by().user().ifPresent(user -> root.addProperty("user", user));
        root.addProperty("host", run.by().host());
        run.by().build().ifPresent(build -> root.addProperty("build", build));
        root.addProperty("start", run.start().toString());
        root.addProperty("durationMillis", run.duration().toMillis());
        run.versions().before().ifPresent(version -> root.addProperty("versionBefore", version));
        run.versions().after().ifPresent(version -> root.addProperty("versionAfter", version));
        JsonArray migrations = new JsonArray();
        run.migrations().forEach(migration -> migrations.add(json(migration)));
        root.add("migrations", migrations);
        JsonArray warnings = new JsonArray();
        run.warnings().forEach(warnings::add);
        root.add("warnings", warnings);
        JsonArray problems = new JsonArray();
        run.problems().forEach(problem -> problems.add(json(problem)));
        root.add("problems", problems);
        neighbours.addTo(root);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(root) + "\n";
    }

    private static JsonObject json(MigrationOutcome migration) {
        JsonObject object = new JsonObject();
        migration.version().ifPresent(version -> object.addProperty("version", version));
        object.addProperty("description", migration.description());
        object.addProperty("file", migration.file());
        object.addProperty("state", migration.state().name().toLowerCase(Locale.ROOT));
        object.addProperty("durationMillis", migration.duration().toMillis());
        return object;
    }

    private static JsonObject json(Problem problem) {
        JsonObject object = new JsonObject();
        object.addProperty("code", problem.code());
        object.addProperty("message", problem.message());
        Location where = problem.where();
        if (where != null) {
            object.addProperty("file", where.file());
            object.addProperty("line", where.line());
            object.addProperty("column", where.column());
            object.addProperty("lineText", where.lineText());
        }
        object.addProperty("detail", problem.detail());
        object.addProperty("hint", problem.hint());
        return object;
    }
}
