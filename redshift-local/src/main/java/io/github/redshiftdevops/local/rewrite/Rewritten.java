package io.github.redshiftdevops.local.rewrite;

import java.util.List;

/**
 * A statement in PostgreSQL's SQL. Each line of the source is the same line of the text.
 *
 * @param text PostgreSQL's SQL
 * @param source the statement in Redshift's SQL
 * @param edits what was changed, in order; offsets ascend
 * @param steps what else is to be done
 */
public record Rewritten(String text, String source, List<Edit> edits, Steps steps) {

    /** A statement that is its text only. */
    public Rewritten(String text, String source, List<Edit> edits) {
        this(text, source, edits, Steps.NONE);
    }

    /** A statement that both read alike. */
    public static Rewritten unchanged(String text) {
        return new Rewritten(text, text, List.of());
    }

    Rewritten with(Steps newSteps) {
        return new Rewritten(text, source, edits, newSteps);
    }

    /**
     * A changed place. Offsets count from 0 in UTF-16 units.
     *
     * @param sourceStart offset in the source of the first character replaced
     * @param sourceEnd offset in the source behind the last character replaced
     * @param start offset in the text of the first character of the replacement
     * @param end offset in the text behind the replacement
     */
    public record Edit(int sourceStart, int sourceEnd, int start, int end) {}

    /** The offset in the source of what stands at an offset of the text; of a replacement, its beginning. */
    public int sourceOffset(int offset) {
        int shift = 0;
        for (Edit edit : edits) {
            if (offset < edit.start()) {
                break;
            }
            if (offset < edit.end()) {
                return edit.sourceStart();
            }
            shift = edit.sourceEnd() - edit.end();
        }
        return offset + shift;
    }

    /**
     * The position in the source of a position in the text, both as PostgreSQL's errors count them: in characters (code
     * points), from 1. A position outside of the text is moved to its nearest end.
     *
     * @see <a href="https://www.postgresql.org/docs/16/protocol-error-fields.html">Error and Notice Message Fields</a>
     */
    public int sourcePosition(int position) {
        int characters = Math.max(0, Math.min(position - 1, text.codePointCount(0, text.length())));
        int offset = sourceOffset(text.offsetByCodePoints(0, characters));
        return source.codePointCount(0, offset) + 1;
    }
}
