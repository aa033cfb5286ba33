package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlError;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a procedure: its variables and what its statements share. Not thread-safe; lives on the session's thread.
 */
public final class Frame {

    /** The slot of the variable FOUND. */
    public static final int FOUND = 0;

    private final CallContext call;
    private final String procedureName;
    private final @Nullable Variable[] variables;
    private final Set<SqlError> located = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<SqlError> caught = new ArrayDeque<>();
    private long rowCount;

    /**
     * A run that is about to begin.
     *
     * @param procedureName for messages, without schema
     * @param slots how many variables the procedure's source has, FOUND included
     */
    public Frame(CallContext call, String procedureName, int slots) {
        this.call = call;
        this.procedureName = procedureName;
        this.variables = new Variable[slots];
        declare(FOUND, new Scalar("found", VariableType.BOOLEAN, "f"));
    }

    /** What all procedures of the client's call share. */
    public CallContext call() {
        return call;
    }

    /** Gives a slot its variable, at each entry into the block that declares it. */
    public void declare(int slot, Variable variable) {
        variables[slot] = variable;
    }

    /** The variable in a slot. */
    public Variable variable(int slot) {
        return Objects.requireNonNull(variables[slot], "variable not declared");
    }

    /** The present value of a variable or field. */
    public Datum read(VariableRef ref) {
        Variable variable = variable(ref.slot());
        if (variable instanceof Scalar scalar) {
            return scalar.datum();
        }
        if (ref.field() == null) {
            throw SqlError.of("0A000", "record variable \"" + variable.name() + "\" cannot be used as a value");
        }
        return ((RecordVariable) variable).field(ref.field());
    }

    /** The type to which a value for the variable or field must be converted. */
    public VariableType typeOf(VariableRef ref) {
        Variable variable = variable(ref.slot());
        if (variable instanceof RecordVariable record) {
            if (ref.field() == null) {
                throw SqlError.of("42804", "cannot assign non-composite value to a record variable");
            }
            Column column = record.column(ref.field());
            return call.types().of(column);
        }
        return ((Scalar) variable).type();
    }

    /** Assigns a value that has the variable's type already. */
    public void write(VariableRef ref, @Nullable String value) {
        Variable variable = variable(ref.slot());
        if (variable instanceof Scalar scalar) {
            scalar.set(value);
        } else if (variable instanceof RecordVariable record) {
            record.setField(Objects.requireNonNull(ref.field()), typeOf(ref).fit(value));
        }
    }

    /** Assigns a value of any type. */
    public void assign(VariableRef ref, Datum value) {
        write(ref, value.convert(call.session(), typeOf(ref)));
    }

    /** Sets FOUND. */
    public void setFound(boolean found) {
        write(VariableRef.of(FOUND), found ? "t" : "f");
    }

    /** The number of rows of the last SQL statement. */
    public long rowCount() {
        return rowCount;
    }

    /** Says how many rows the last SQL statement had. */
    public void setRowCount(long count) {
        rowCount = count;
    }

    /** Runs an exception handler. */
    public <T> T whileCaught(SqlError error, Supplier<T> handler) {
        caught.push(error);
        try {
            return handler.get();
        } finally {
            caught.pop();
        }
    }

    /** The error that the innermost running exception handler has caught. */
    public SqlError caught() {
        return caught.element();
    }

    /** Runs an SQL statement of the procedure. */
    public Outcome execute(SqlCommand command, RowSink rows) {
        command.leadingWords().requireAllowed();
        try {
            return call.transactions().execute(command, rows);
        } catch (SqlError e) {
            throw inSqlStatement(e, command.sql());
        }
    }

    /** The error with the line that names the SQL statement; its position is none in the client's text. */
    public SqlError inSqlStatement(SqlError error, String sql) {
        return error.without('P').inContext("SQL statement \"" + sql.strip() + "\"");
    }

    /**
     * The error with the line that names the place in this procedure; only its first place here counts.
     *
     * @param place for example {@code line 3 at SQL statement}
     */
    public SqlError located(SqlError error, String place) {
        if (located.contains(error)) {
            return error;
        }
        return silence(error.inContext("PL/pgSQL function \"" + procedureName + "\" " + place));
    }

    /** The error, to which no line of this procedure is to be added any more. */
    public SqlError silence(SqlError error) {
        located.add(error);
        return error;
    }
}
