package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.flyway.RedshiftScript;
import io.github.redshiftdevops.core.flyway.ScriptStatement;
import io.github.redshiftdevops.core.history.SqlLiteral;
import io.github.redshiftdevops.core.plan.Plan;
import io.github.redshiftdevops.core.plan.PlanWriter;
import io.github.redshiftdevops.sql.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what {@link MigrateRun} would do, and only reads. Each transaction of the plan begins with the lock on the
 * history, and with a division by zero unless the newest row is the one that is known now: a plan that is outdated, or
 * run twice, fails before it changes anything.
 */
final class PlanRun {

    private static final Set<Verdict.Kind> NOT_UNDONE =
            Set.of(Verdict.Kind.FORBIDDEN, Verdict.Kind.COMMITS, Verdict.Kind.CALL);

    private final FlywayRun run;

    private final RunRecorder recorder;

    private final StepRows rows;

    private final PlanWriter plan = new PlanWriter();

    private int count;

    PlanRun(FlywayRun run, RunRecorder recorder) {
        this.run = run;
        this.recorder = recorder;
        this.rows = new StepRows(run.history());
    }

    /**
     * The plan.
     *
     * @param target for people: the database and the user
     * @param callbacks that the run would execute
     */
    Plan execute(MigrateOptions options, String target, List<String> callbacks) {
        MigrateRun migrate = new MigrateRun(run, options, recorder);
        migrate.validate();
        MigrationVersion before = run.current();
        recorder.versionBefore(before);
        List<MigrationStep> steps =
                TransactionPlan.of(
                                run,
                                migrate.pending().stream()
                                        .map(MigrationStep::migrate)
                                        .toList())
                        .stream()
                        .map(this::aloneIfNotInSql)
                        .toList();
        List<List<MigrationStep>> groups = StepGroups.of(steps, false, options.together());
        Optional<String> after = Stream.concat(
                        Stream.of(before),
                        steps.stream().map(step -> step.migration().getVersion()))
                .filter(version -> version != null && version.getVersion() != null)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion);
        head(steps, target, after);
        callbacks.forEach(callback -> plan.comment("WARNING: not in this plan: the callback " + callback));
        if (!steps.isEmpty() || !run.history().exists()) {
            prepare(groups.isEmpty());
        }
        groups.forEach(group -> write(group, steps.size()));
        int notInSql = (int) steps.stream().filter(step -> script(step) == null).count();
        return new Plan(plan.text(), steps.size(), notInSql, plan.masked(), after);
    }

    private MigrationStep aloneIfNotInSql(MigrationStep step) {
        return script(step) == null ? step.aloneBecause("it is not written in SQL") : step;
    }

    private @Nullable RedshiftScript script(MigrationStep step) {
        return run.database().scripts().get(step.script().getScript());
    }

    private void head(List<MigrationStep> steps, String target, Optional<String> after) {
        plan.comment("What the goal migrate would run. The database was not changed.");
        plan.comment("Target:  " + target);
        plan.comment("Made:    " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        plan.comment("Version: " + Objects.requireNonNullElse(run.current().getVersion(), "none") + " -> "
                + after.orElse("none"));
        plan.comment("Pending: " + steps.size());
        if (!steps.isEmpty()) {
            plan.comment("Run it by: psql -v ON_ERROR_STOP=1 -f plan.sql");
            plan.comment("It stops if the schema history is not what it was when the plan was made.");
        }
    }

    private void prepare(boolean withRows) {
        Preparation preparation = Preparation.of(run);
        if (preparation.isNeeded()) {
            plan.space();
            plan.comment("Schemas, schema history and lock");
            plan.statement("BEGIN");
            preparation.statements().forEach(plan::statement);
            plan.statement("COMMIT");
        }
        preparation.addRows();
        if (withRows) {
            List<String> first = run.database().outbox().take();
            if (!first.isEmpty()) {
                plan.space();
                begin();
                first.forEach(plan::statement);
                plan.statement("COMMIT");
            }
        }
    }

    private void write(List<MigrationStep> group, int of) {
        plan.space();
        MigrationStep first = group.get(0);
        if (script(first) == null) {
            writeOther(first, of);
        } else if (first.isAlone()) {
            writeAlone(first, of);
        } else {
            writeTogether(group, of);
        }
        run.history().stored();
    }

    private void writeTogether(List<MigrationStep> group, int of) {
        begin();
        for (MigrationStep step : group) {
            plan.space();
            title(step, of);
            statements(step);
            rows.done(step, Duration.ZERO).forEach(plan::statement);
        }
        plan.statement("COMMIT");
    }

    private void writeAlone(MigrationStep step, int of) {
        title(step, of);
        plan.comment("Outside of a transaction: " + step.aloneBecause());
        plan.comment("It counts as failed until all of its statements are done.");
        begin();
        rows.begun(step).forEach(plan::statement);
        plan.statement("COMMIT");
        statements(step);
        rows.ended(step, Duration.ZERO).forEach(plan::statement);
    }

    private void writeOther(MigrationStep step, int of) {
        List<String> before = run.database().outbox().take();
        if (!before.isEmpty()) {
            begin();
            before.forEach(plan::statement);
            plan.statement("COMMIT");
            plan.space();
        }
        title(step, of);
        plan.comment("WARNING: not in this plan, for it is not written in SQL: "
                + step.migration().getType().name() + " " + step.script().getScript());
        MigrationVersion version = step.migration().getVersion();
        plan.comment("Run the goal migrate" + (version == null ? "" : " with -Dflyway.target=" + version)
                + " here. What follows fails before that.");
        rows.done(step, Duration.ZERO);
    }

    /** With the first rows of a new history, which wait for the first transaction. */
    private void begin() {
        String table = run.history().sqlName();
        plan.statement("BEGIN");
        plan.statement("LOCK TABLE " + table);
        plan.statement("SELECT 1 / CASE WHEN COALESCE(MAX(\"installed_rank\"), 0) = "
                + run.history().newestStored()
                + " THEN 1 ELSE 0 END AS \"history_is_as_planned\" FROM " + table);
        run.database().outbox().take().forEach(plan::statement);
    }

    private void title(MigrationStep step, int of) {
        count++;
        plan.comment(count + " of " + of + ": " + RunRecorder.name(step.migration()));
        plan.comment(Optional.ofNullable(step.script().getPhysicalLocation())
                .orElse(step.script().getScript()));
    }

    private void statements(MigrationStep step) {
        if (run.configuration().isSkipExecutingMigrations()) {
            return;
        }
        run.connection()
                .pathFor(run.schema())
                .ifPresent(
                        path -> plan.statement("SELECT set_config('search_path', " + SqlLiteral.of(path) + ", false)"));
        for (ScriptStatement statement : Objects.requireNonNull(script(step)).statements()) {
            if (NOT_UNDONE.contains(statement.verdict().kind())) {
                plan.comment("Beyond transactions: " + statement.verdict().reason());
            }
            plan.statement(statement.getSql());
        }
    }
}
