package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of one type for variables of another. */
final class Conversion {

    private static final int CHAR_OID = 1042;

    private Conversion() {}

    /** Whether the value's text says the same in the other type, so that the server need not convert it. */
    static boolean keepsText(Datum value, VariableType type) {
        if (value.text() == null) {
            return true;
        }
        if (value.typeOid() == type.oid()) {
            return type.typeModifier() == -1 || type.typeModifier() == value.typeModifier() || type.isText();
        }
        return (VariableType.isText(value.typeOid()) && type.isText())
                || (VariableType.isInteger(value.typeOid()) && VariableType.isInteger(type.oid()));
    }

    /**
     * The text of a value for which {@link #keepsText} holds.
     *
     * @throws SqlError 22003 if an integer is too large
     */
    static @Nullable String carry(Datum value, VariableType type) {
        String text = value.text();
        if (text == null) {
            return null;
        }
        if (VariableType.isInteger(type.oid()) && !type.holdsInteger(Long.parseLong(text))) {
            throw SqlError.of("22003", type.name() + " out of range");
        }
        return value.typeOid() == CHAR_OID && type.oid() != CHAR_OID ? text.stripTrailing() : text;
    }

    /** The value's text in the other type. */
    static @Nullable String convert(SqlSession session, Datum value, VariableType type) {
        if (keepsText(value, type)) {
            return carry(value, type);
        }
        List<@Nullable String> values = new ArrayList<>();
        List<Value> parameters = List.of(value.bind());
        if (type.isUnconstrainedNumeric()) {
            session.query("SELECT CAST($1 AS numeric)", parameters, (columns, row) -> values.add(row.get(0)));
        } else {
            String sql = "SELECT CAST($1 AS " + type.castName() + ")";
            session.execute(sql, parameters, (columns, row) -> values.add(row.get(0)));
        }
        return values.get(0);
    }
}
