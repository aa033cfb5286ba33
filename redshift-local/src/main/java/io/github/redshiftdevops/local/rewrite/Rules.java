package io.github.redshiftdevops.local.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every rule there is. To add one: a class, a folder with its fixture under {@code rewrite/}, and a line here. */
final class Rules {

    static final List<RewriteRule> ALL = List.of(
            // literals and names
            new BackslashLiteral(),
            new NumberBeforeWord(),
            new PostgresWord(),
            new QuotedName(),
            new ReservedName(),
            new TemporaryName(),
            // definitions
            new AlterColumnType(),
            new AlterExternalTable(),
            new AlterLayout(),
            new AlterTableAppend(),
            new AutoRefresh(),
            new Backup(),
            new Collate(),
            new Constraints(),
            new DatabaseOption(),
            new Distkey(),
            new Diststyle(),
            new DropTable(),
            new Encode(),
            new External(),
            new ExternalFunction(),
            new Grant(),
            new Identity(),
            new KeyColumn(),
            new LikeTable(),
            new NoSchemaBinding(),
            new Principal(),
            new RecordedObject(),
            new SchemaQuota(),
            new SchemaQuotaChange(),
            new Sortkey(),
            new SqlFunctionBody(),
            new TemporaryTable(),
            new UserOption(),
            // types
            new CharacterType(),
            new DecimalType(),
            new TimeZoneColumn(),
            new TypeAlias(),
            // expressions
            new Approximate(),
            new ArrayFunction(),
            new Convert(),
            new DatePart(),
            new Decode(),
            new Extract(),
            new IntervalLiteral(),
            new FunctionWithoutBrackets(),
            new GroupingId(),
            new Listagg(),
            new NullTreatment(),
            new Nvl(),
            new Nvl2(),
            new Percentile(),
            new RatioToReport(),
            new SliceNumber(),
            new SortedAggregates(),
            new PosixPattern(),
            new ObjectFunction(),
            new SuperNavigation(),
            new TryCast(),
            new WindowFrame(),
            // queries and other statements
            new Analyze(),
            new AnalyzeCompression(),
            new CatalogColumn(),
            new Delete(),
            new Merge(),
            new Minus(),
            new SessionParameter(),
            new SettingFunction(),
            new Show(),
            new SuperUnnest(),
            new TimeZoneParameter(),
            new Vacuum(),
            new WithRecursive());

    /** In the order in which they see a block. */
    static final List<BlockRule> BLOCKS = List.of(
            new Pseudocolumns(),
            new NullifName(),
            new Pivot(),
            new Unpivot(),
            new OuterJoinOperator(),
            new ConnectBy(),
            new LateralAlias(),
            new Exclude(),
            new GroupByAll(),
            new Qualify(),
            new SetOperation(),
            new Top());

    private static final Map<String, List<RewriteRule>> BY_TRIGGER = byTrigger();

    private Rules() {}

    /** The rules to call for a token with this key, see {@link Source#key(int)}. */
    static List<RewriteRule> triggeredBy(String key) {
        return BY_TRIGGER.getOrDefault(key, List.of());
    }

    /** Whether one of the rules must ask for columns before it can rewrite the block. */
    static boolean needColumns(Source source, Block block) {
        return BLOCKS.stream().anyMatch(rule -> rule.needsColumns(source, block));
    }

    private static Map<String, List<RewriteRule>> byTrigger() {
        Map<String, List<RewriteRule>> rules = new HashMap<>();
        for (RewriteRule rule : ALL) {
            for (String key : rule.triggers()) {
                rules.computeIfAbsent(key, absent -> new ArrayList<>()).add(rule);
            }
        }
        return rules;
    }
}
