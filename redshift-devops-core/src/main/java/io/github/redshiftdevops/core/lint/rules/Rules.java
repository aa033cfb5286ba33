package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.LintRule;
import java.util.List;

/** Every rule there is. To add one: a class, a folder with its fixture under {@code lint/}, a section in {@code docs/lint.md}, a line here. */
public final class Rules {

    /** The one that needs git. */
    public static final LintRule EDITED_MIGRATION = new EditedMigration();

    /** In the order of their codes. */
    public static final List<LintRule> ALL = List.of(
            new LintDirective(),
            new MixedTransactions(),
            new TransactionControl(),
            new TruncateCommits(),
            new CommittingProcedure(),
            new BareVacuum(),
            new SeveralAlterations(),
            new AlterColumn(),
            new UnsupportedType(),
            new UnsupportedCommand(),
            new UnsupportedClause(),
            new UnsupportedFunction(),
            new LeaderNodeFunction(),
            new PythonFunction(),
            new NoDistribution(),
            new SkewedDistkey(),
            new InterleavedSortkey(),
            new EncodedSortkey(),
            new RawEncoding(),
            new VarcharDefault(),
            new UnqualifiedName(),
            new DecimalDefault(),
            new WideVarchar(),
            new UnenforcedKey(),
            new DateAsText(),
            new ReservedWord(),
            new MissingUndo(),
            EDITED_MIGRATION,
            new SecretInSql(),
            new GrantToUser(),
            new GrantToPublic(),
            new ProcedureInVersion(),
            new NotRepeatable(),
            new DropWithoutIfExists(),
            new SelectStar(),
            new CrossJoin(),
            new SingleRowInserts(),
            new UndefinedPlaceholder(),
            new DropCascade(),
            new SessionSetting(),
            new IgnoredFile(),
            new ExternalViewBinding(),
            new QuotedCase());

    private Rules() {}
}
