package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.MarkedText;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.sql.Lexer;
import org.jspecify.annotations.Nullable;

/**
 * A value with its type.
 *
 * @param typeOid the type's OID in {@code pg_type}
 * @param typeModifier as in {@code pg_attribute.atttypmod}; -1 if none
 * @param text the value in PostgreSQL's text format, or null for NULL
 */
public record Datum(int typeOid, int typeModifier, @Nullable String text) {

    /** The value as a bind parameter. */
    public Value bind() {
        return Value.text(typeOid, typeModifier, text == null ? null : MarkedText.of(typeOid, text));
    }

    /**
     * The value's text in another type.
     *
     * @throws io.github.redshiftdevops.local.execution.SqlError if it cannot be converted
     */
    public @Nullable String convert(SqlSession session, VariableType type) {
        return Conversion.convert(session, this, type);
    }

    /** The value as SQL text, where no bind parameter may stand. */
    String literal() {
        if (text == null) {
            return "NULL";
        }
        return switch (typeOid) {
            case 16 -> text.equals("t") ? "true" : "false";
            case 20, 21, 23, 1700 -> text;
            default -> Lexer.quoteLiteral(MarkedText.of(typeOid, text));
        };
    }
}
