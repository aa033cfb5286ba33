package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.gateway.Translation.PassedOn;
import io.github.redshiftdevops.local.rewrite.Rewritten;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes PostgreSQL's errors speak of the text that the client wrote. */
final class ErrorReports {

    /** Field of the position of an error: characters counted from 1. */
    private static final char POSITION = 'P';

    /** Field of the functions in which it occurred. */
    private static final char CONTEXT = 'W';

    private ErrorReports() {}

    /**
     * The fields of an error with the position moved from the rewritten statement to the client's text, and without the
     * functions of the catalog: only they are in PL/pgSQL, as procedures are interpreted.
     */
    static Map<Character, String> inClientText(Map<Character, String> fields, PassedOn statement) {
        Map<Character, String> moved = new LinkedHashMap<>(fields);
        moved.computeIfPresent(
                POSITION, (field, position) -> Integer.toString(moved(Integer.parseInt(position), statement)));
        moved.computeIfPresent(CONTEXT, (field, context) -> context.contains("PL/pgSQL function") ? null : context);
        return RedshiftWords.of(moved);
    }

    /** The error of a statement that stands behind others in the client's text. */
    static SqlError inScript(SqlError error, int charactersBefore) {
        String position = error.fields().get(POSITION);
        return position == null
                ? error
                : error.with(POSITION, Integer.toString(Integer.parseInt(position) + charactersBefore));
    }

    private static int moved(int position, PassedOn statement) {
        Rewritten rewritten = statement.rewritten();
        String text = rewritten.text();
        int characters = Math.min(position - 1, text.codePointCount(0, text.length()));
        int source = rewritten.sourceOffset(text.offsetByCodePoints(0, characters));
        String before = rewritten
                .source()
                .substring(0, Math.min(source, rewritten.source().length()));
        return statement.charactersBefore() + before.codePointCount(0, before.length()) + 1;
    }
}
