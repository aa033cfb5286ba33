package io.github.redshiftdevops.local.rewrite;

/**
 * A statement in PostgreSQL's SQL.
 *
 * @param text PostgreSQL's SQL
 * @param source the statement in Redshift's SQL
 * @param edits what was changed, in order; offsets ascend
 */
public record Rewritten(String text, String source, java.util.List<Edit> edits) {

    /**
     * A changed place.
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
}
