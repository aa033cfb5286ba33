package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.SqlError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the block language. Constants and plain variables are evaluated here, to save a round trip; all else
 * by the server, as its types and rules are the server's. Immutable.
 *
 * @param sql the expression as SQL text
 * @param constant what it is, if it is a plain constant
 */
public record Expression(SqlTemplate sql, Optional<Constant> constant) {

    /** A literal of the source. */
    public record Constant(Kind kind, String text) {

        /** What sort of literal. */
        public enum Kind {
            NULL,
            STRING,
            INTEGER,
            BOOLEAN
        }
    }

    /** The variable, if it is nothing else. */
    public Optional<VariableRef> variable() {
        return sql.onlyVariable();
    }

    /**
     * The value, converted to a type, in PostgreSQL's text format; null for NULL.
     *
     * @throws SqlError if the server cannot compute or convert it
     */
    public @Nullable String evaluate(Frame frame, VariableType type) {
        Optional<Local> local = constant.isPresent() ? fromConstant(constant.get(), type) : fromVariable(frame, type);
        return local.isPresent() ? local.get().value() : fromServer(frame, type);
    }

    /** Whether the value in a slot equals this; this may be a list of expressions, of which one must. */
    public Expression equalTo(int slot) {
        List<SqlTemplate.Piece> pieces = new ArrayList<>();
        pieces.add(new SqlTemplate.Reference(VariableRef.of(slot)));
        pieces.add(new SqlTemplate.Text("IN ("));
        pieces.addAll(sql.pieces());
        pieces.add(new SqlTemplate.Text(")"));
        return new Expression(new SqlTemplate(pieces, sql.leadingWords(), sql.bindable()), Optional.empty());
    }

    /** Whether it is true; NULL is not. */
    public boolean isTrue(Frame frame) {
        return "t".equals(evaluate(frame, VariableType.BOOLEAN));
    }

    /** The value in the type that the server gives it. */
    public Datum evaluate(Frame frame) {
        return variable().map(frame::read).orElseGet(() -> {
            FirstRow first = new FirstRow();
            // a scalar subquery has PL/pgSQL's rules: one column, at most one row, NULL for none; and it takes what
            // follows an expression, as in "max(x) from t"
            Outcome outcome = ask(frame, sql.wrapped("SELECT (SELECT ", "\n)"), first);
            Column column = outcome.columns().get(0);
            return new Datum(column.typeOid(), column.typeModifier(), first.value());
        });
    }

    /** A value found without the server; the value itself may be NULL. */
    private record Local(@Nullable String value) {}

    private static Optional<Local> fromConstant(Constant constant, VariableType type) {
        String text = constant.text();
        return switch (constant.kind()) {
            case NULL -> Optional.of(new Local(null));
            case STRING -> type.isText() ? Optional.of(new Local(text)) : Optional.empty();
            case BOOLEAN -> type.oid() == VariableType.BOOLEAN.oid() ? Optional.of(new Local(text)) : Optional.empty();
            case INTEGER ->
                type.isText() || (text.length() < 18 && type.holdsInteger(Long.parseLong(text)))
                        ? Optional.of(new Local(text))
                        : Optional.empty();
        };
    }

    private Optional<Local> fromVariable(Frame frame, VariableType type) {
        return variable()
                .map(frame::read)
                .filter(value -> Conversion.keepsText(value, type))
                .map(value -> new Local(Conversion.carry(value, type)));
    }

    private @Nullable String fromServer(Frame frame, VariableType type) {
        if (type.isUnconstrainedNumeric()) {
            return evaluate(frame).convert(frame.call().session(), type);
        }
        FirstRow first = new FirstRow();
        ask(frame, sql.wrapped("SELECT CAST((SELECT ", "\n) AS " + type.castName() + ")"), first);
        return first.value();
    }

    private Outcome ask(Frame frame, SqlTemplate query, FirstRow first) {
        SqlCommand command = query.render(frame);
        try {
            return frame.call().session().execute(command.sql(), command.parameters(), first);
        } catch (SqlError e) {
            throw frame.inSqlStatement(e, "SELECT " + sql.render(frame).sql());
        }
    }
}
