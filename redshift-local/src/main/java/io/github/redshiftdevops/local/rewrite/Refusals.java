package io.github.redshiftdevops.local.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every refusal there is. To add one: a class, a folder with its fixture under {@code refusal/}, and a line here. */
final class Refusals {

    static final List<Refusal> ALL = List.of(
            new ComputeNodeFunction(),
            new CorrelatedSubquery(),
            new LeaderNodeFunction(),
            new Spatial(),
            new MaterializedViewQuery(),
            new NotLocal(),
            new UnsupportedAlterTable(),
            new UnsupportedClause(),
            new UnsupportedCommand(),
            new UnsupportedFunction(),
            new UnsupportedFunctionDefinition(),
            new UnsupportedTableClause(),
            new UnsupportedType());

    private static final Map<String, List<Refusal>> BY_TRIGGER = byTrigger();

    private Refusals() {}

    /** The refusals to ask for a token with this key, see {@link Source#key(int)}. */
    static List<Refusal> triggeredBy(String key) {
        return BY_TRIGGER.getOrDefault(key, List.of());
    }

    private static Map<String, List<Refusal>> byTrigger() {
        Map<String, List<Refusal>> refusals = new HashMap<>();
        for (Refusal refusal : ALL) {
            for (String key : refusal.triggers()) {
                refusals.computeIfAbsent(key, absent -> new ArrayList<>()).add(refusal);
            }
        }
        return refusals;
    }
}
