package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.flyway.RedshiftScript;
import io.github.redshiftdevops.core.flyway.ScriptStatement;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.jspecify.annotations.Nullable;

/**
 * Which migrations share a transaction. What no static look can tell, it asks the database, once for all migrations:
 * whether a schema is an external one, and whether a procedure commits.
 */
final class TransactionPlan {

    private final FlywayRun run;

    private final DatabaseFacts facts;

    private TransactionPlan(FlywayRun run, DatabaseFacts facts) {
        this.run = run;
        this.facts = facts;
    }

    /**
     * The steps in their order, with the reasons of those that cannot share a transaction.
     *
     * @throws FailureException if a script mixes statements that cannot run in a transaction with others, and
     *     {@code flyway.mixed} does not allow it
     */
    static List<MigrationStep> of(FlywayRun run, List<MigrationStep> steps) {
        List<RedshiftScript> scripts = steps.stream()
                .map(step -> run.database().scripts().get(step.script().getScript()))
                .filter(script -> script != null)
                .toList();
        TransactionPlan plan = new TransactionPlan(run, DatabaseFacts.forScripts(run.jdbc(), scripts));
        return steps.stream().map(step -> step.aloneBecause(plan.reason(step))).toList();
    }

    /** Why it cannot share a transaction; empty if it can. */
    private String reason(MigrationStep step) {
        RedshiftScript script = run.database().scripts().get(step.script().getScript());
        return script == null ? ofOther(step.script()) : ofScript(script);
    }

    /** Of a migration in Java. */
    private static String ofOther(ResolvedMigration migration) {
        return migration.getExecutor().canExecuteInTransaction()
                ? ""
                : "it says itself that it cannot run in a transaction";
    }

    private String ofScript(RedshiftScript script) {
        Optional<Boolean> setting = script.executeInTransactionSetting();
        if (setting.isPresent()) {
            return setting.get() ? "" : "executeInTransaction is false";
        }
        List<ScriptStatement> alone = new ArrayList<>();
        @Nullable ScriptStatement other = null;
        for (ScriptStatement statement : script.statements()) {
            if (facts.kind(statement.verdict()) == Verdict.Kind.FORBIDDEN) {
                alone.add(statement);
            } else {
                other = statement;
            }
        }
        if (!alone.isEmpty() && other != null && !run.configuration().isMixed()) {
            throw mixed(script, alone.get(0));
        }
        return (alone.isEmpty() ? script.statements() : alone)
                .stream()
                        .filter(statement -> facts.kind(statement.verdict()) != Verdict.Kind.ALLOWED)
                        .findFirst()
                        .map(statement -> "line " + statement.line() + ": "
                                + statement.verdict().reason())
                        .orElse("");
    }

    private static FailureException mixed(RedshiftScript script, ScriptStatement forbidden) {
        String file = script.getResource().getFilename();
        return FailureException.inProject(Problem.of(
                        ProblemCodes.MIXED_MIGRATION,
                        "the migration '" + file + "' mixes statements that cannot run in a transaction with others")
                .withDetail(
                        "line " + forbidden.line() + ": " + forbidden.verdict().reason())
                .withHint("split it into one file for each kind; or set flyway.mixed to true, and the whole file runs"
                        + " outside of a transaction"));
    }
}
