package io.github.redshiftdevops.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.info.SchemaInfo;
import io.github.redshiftdevops.core.lock.LockSettings;
import io.github.redshiftdevops.core.lock.RunIdentity;
import io.github.redshiftdevops.core.migrate.AppliedMigration;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.MigrationRun;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.core.plan.Plan;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.sql.Problem;
import java.time.Duration;
import java.util.Optional;

/** Runs one goal, and makes its answer. What is absent is left out of it. */
record GoalRun(Surroundings surroundings, TimeLimit limit, ProgressLog log) {

    /**
     * Does it.
     *
     * @throws FailureException if the target cannot be told or reached, or a migration is wrong
     */
    JsonObject run(GoalRequest request, RunSockets sockets, Context context) {
        Database database = database(request);
        log.info("Target: " + database.description());
        database.warnings().forEach(log::warn);
        Migrations migrations = new Migrations(surroundings.migrations(request), log);
        ConnectionDetails connection = sockets.through(database.connection());
        JsonObject answer = new JsonObject();
        answer.addProperty("goal", request.goal().id());
        answer.addProperty("target", database.description());
        switch (request.goal()) {
            case MIGRATE -> add(answer, migrations.migrate(connection, options(context)));
            case INFO -> add(answer, migrations.info(connection));
            case VALIDATE -> addValidated(answer, migrations.validate(connection));
            case PLAN -> add(answer, migrations.plan(connection, options(context), database.description()));
        }
        log.info(answer.get("summary").getAsString());
        return answer;
    }

    private Database database(GoalRequest request) {
        return new TargetResolver(surroundings.aws(), log)
                .cluster(surroundings.target(request, limit))
                .map(Database::of)
                .orElseThrow(() -> FailureException.inProject(
                        Problem.of(ProblemCodes.NO_TARGET, "neither the function nor the event names a database")
                                .withHint("set the function's environment variable REDSHIFT_TARGET to"
                                        + " -Dredshift.secretId=<ARN>, or give the event a secretId")));
    }

    /** Half of the time may go by with waiting for another run. */
    private MigrateOptions options(Context context) {
        Duration half = limit.work().dividedBy(2);
        LockSettings lock = LockSettings.defaults();
        RunIdentity identity = new RunIdentity(
                "Lambda function " + context.getFunctionName(),
                Optional.ofNullable(context.getAwsRequestId()).map(id -> "request " + id));
        Duration timeout = half.compareTo(lock.timeout()) < 0 ? half : lock.timeout();
        return MigrateOptions.defaults()
                .withLock(new LockSettings(timeout, lock.firstNotice(), lock.notice(), identity));
    }

    private static void add(JsonObject answer, MigrationRun run) {
        answer.addProperty("summary", run.summary());
        run.versionBefore().ifPresent(version -> answer.addProperty("versionBefore", version));
        run.versionAfter().ifPresent(version -> answer.addProperty("versionAfter", version));
        JsonArray applied = new JsonArray();
        run.applied().forEach(migration -> applied.add(json(migration)));
        answer.add("applied", applied);
        JsonArray warnings = new JsonArray();
        run.warnings().forEach(warnings::add);
        answer.add("warnings", warnings);
    }

    private static JsonObject json(AppliedMigration migration) {
        JsonObject object = new JsonObject();
        migration.version().ifPresent(version -> object.addProperty("version", version));
        object.addProperty("description", migration.description());
        object.addProperty("durationMillis", migration.duration().toMillis());
        return object;
    }

    private static void add(JsonObject answer, SchemaInfo info) {
        answer.addProperty("summary", info.summary());
        answer.add("info", JsonParser.parseString(info.json()));
    }

    private static void addValidated(JsonObject answer, int count) {
        answer.addProperty("summary", count + (count == 1 ? " migration" : " migrations") + " validated");
    }

    private static void add(JsonObject answer, Plan plan) {
        answer.addProperty("summary", plan.summary());
        answer.addProperty("sql", plan.sql());
        answer.addProperty("notInSql", plan.notInSql());
    }
}
