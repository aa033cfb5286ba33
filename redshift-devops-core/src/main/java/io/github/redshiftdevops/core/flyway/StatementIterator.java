package io.github.redshiftdevops.core.flyway;

import java.util.Iterator;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.jspecify.annotations.Nullable;

/** The statements of a script in Flyway's way: {@code null} ends them. */
record StatementIterator(Iterator<ScriptStatement> statements) implements SqlStatementIterator {

    @Override
    public boolean hasNext() {
        return statements.hasNext();
    }

    @Override
    public @Nullable SqlStatement next() {
        return statements.hasNext() ? statements.next() : null;
    }

    @Override
    public void remove() {
        throw new UnsupportedOperationException("a script keeps its statements");
    }

    @Override
    public void close() {}
}
