package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.procedure.parse.BodySyntaxException;
import io.github.redshiftdevops.local.procedure.statement.ProcedureBody;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The procedures that were called last, parsed. Shared by all sessions; thread-safe. */
final class ParsedBodies {

    private static final int MOST = 1_000;

    private static final Map<Key, ProcedureBody> BODIES =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, ProcedureBody> eldest) {
                    return size() > MOST;
                }
            });

    private ParsedBodies() {}

    private record Key(String name, List<Optional<String>> argumentNames, String source) {}

    /** @throws io.github.redshiftdevops.local.execution.SqlError 42601 if the source is wrong */
    static ProcedureBody get(StoredProcedure procedure) {
        Key key = new Key(procedure.name(), procedure.argumentNames(), procedure.source());
        ProcedureBody known = BODIES.get(key);
        if (known != null) {
            return known;
        }
        try {
            ProcedureBody parsed = ProcedureBody.parse(key.name(), key.argumentNames(), key.source());
            BODIES.put(key, parsed);
            return parsed;
        } catch (BodySyntaxException e) {
            throw e.inStored(procedure.name());
        }
    }
}
