package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import java.util.List;

/**
 * A query block while it is rewritten.
 *
 * @param source the statement that it is part of
 * @param block the block
 * @param edits takes the changes
 * @param columns asked about the tables
 */
record Query(Source source, Block block, Edits edits, Columns columns) {

    /** The names of the columns of a select list, for example {@code *}, over the FROM clause of the block. */
    List<String> columnsOf(String list) {
        return block.has(Clause.FROM) ? columnsOf(list, block.range(Clause.FROM)) : List.of();
    }

    /** The names of the columns of a select list over what stands in a part of the FROM clause. */
    List<String> columnsOf(String list, Range from) {
        String with = CommonTables.visibleTo(block, source, edits);
        String question = with + "select " + list + " from " + edits.textWithoutParameters(from);
        try {
            return columns.of(question);
        } catch (SqlError e) {
            throw source.error(placeOf(e, question), e);
        }
    }

    /** The token of the statement that PostgreSQL speaks of. */
    private int placeOf(SqlError error, String question) {
        int from = block.keyword(Clause.FROM);
        int position = Integer.parseInt(error.fields().getOrDefault('P', "1"));
        String rest = question.substring(question.offsetByCodePoints(0, position - 1));
        List<Token> tokens = Lexer.tokens(rest);
        for (int i = from + 1; i < block.range(Clause.FROM).end() && !tokens.isEmpty(); i++) {
            if (source.token(i).text().equals(tokens.get(0).text())) {
                return i;
            }
        }
        return from;
    }
}
