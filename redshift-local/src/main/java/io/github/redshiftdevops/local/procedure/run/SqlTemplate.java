package io.github.redshiftdevops.local.procedure.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SQL text in which variables have been found. Immutable.
 *
 * @param bindable whether PostgreSQL takes bind parameters in such a statement; else values are written as literals
 */
public record SqlTemplate(List<Piece> pieces, LeadingWords leadingWords, boolean bindable) {

    /** A part of the text. */
    public sealed interface Piece {}

    /** What stays as written. */
    public record Text(String sql) implements Piece {}

    /** The place of a variable. */
    public record Reference(VariableRef variable) implements Piece {}

    /** The statement with the present values of its variables, each variable one parameter. */
    public SqlCommand render(Frame frame) {
        Parameters parameters = new Parameters(frame);
        String sql = render(frame, parameters);
        return new SqlCommand(sql, parameters.values(), leadingWords);
    }

    /** The text with the places of its variables. */
    public String render(Frame frame, Parameters parameters) {
        StringBuilder sql = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Text text) {
                sql.append(text.sql());
            } else if (piece instanceof Reference reference) {
                VariableRef variable = reference.variable();
                String place = bindable
                        ? parameters.place(variable)
                        : frame.read(variable).literal();
                // with blanks around, as Redshift's own logs show it
                sql.append(' ').append(place).append(' ');
            }
        }
        return sql.toString();
    }

    /** The variable, if the text is nothing else. */
    public Optional<VariableRef> onlyVariable() {
        return pieces.size() == 1 && pieces.get(0) instanceof Reference reference
                ? Optional.of(reference.variable())
                : Optional.empty();
    }

    /** The expression as a query. */
    public SqlTemplate select() {
        return wrapped("SELECT ", "");
    }

    /** The same with text before and behind. */
    SqlTemplate wrapped(String before, String after) {
        List<Piece> wrapped = new ArrayList<>();
        wrapped.add(new Text(before));
        wrapped.addAll(pieces);
        wrapped.add(new Text(after));
        return new SqlTemplate(wrapped, leadingWords, bindable);
    }
}
