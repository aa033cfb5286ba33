package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code ALTER DISTKEY | DISTSTYLE | SORTKEY | ENCODE | AUTOREFRESH} become actions that change nothing, but fail as
 * they should if the table or column does not exist.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">ALTER TABLE</a>
 */
final class AlterLayout implements RewriteRule {

    /** Puts a storage parameter to its default, which it has, as Redshift's SQL cannot set it. */
    static final String NO_CHANGE_OF_TABLE = "reset (fillfactor)";

    private static final String NO_CHANGE_OF_COLUMN = " reset (n_distinct)";
    private static final Set<String> STYLES = Set.of("all", "even", "auto");

    @Override
    public Set<String> triggers() {
        return Set.of("alter");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.place(at) != Place.ALTER_ACTION) {
            return;
        }
        int i = at + 1;
        switch (source.key(i)) {
            case "distkey" -> column(source, new Range(i, i + 1), edits);
            case "diststyle" -> diststyle(source, at, edits);
            case "compound", "interleaved" -> sortkey(source, new Range(at, i + 1), edits);
            case "sortkey" -> sortkey(source, new Range(at, i), edits);
            case "autorefresh" -> {
                unchanged(new Range(at, i + 3), edits);
                Layout.record(source, edits, "auto_refresh", Boolean.toString(source.is(i + 2, "true")));
            }
            case "encode" -> encode(source, at, edits);
            default -> columnEncode(source, source.is(i, "column") ? i + 1 : i, edits);
        }
    }

    /** Keeps the name behind the keywords, so that a missing column is an error. */
    private static void column(Source source, Range keywords, Edits edits) {
        if (source.isName(keywords.end())) {
            edits.remove(keywords.start(), keywords.end());
            edits.insertAfter(keywords.end(), NO_CHANGE_OF_COLUMN);
            Layout.record(source, edits, "distkey", DefinedTable.literal(source, keywords.end()) + ", false");
        }
    }

    private static void diststyle(Source source, int at, Edits edits) {
        if (source.are(at + 2, "key", "distkey")) {
            column(source, new Range(at + 1, at + 4), edits);
        } else if (STYLES.contains(source.key(at + 2))) {
            unchanged(new Range(at, at + 3), edits);
            Layout.record(source, edits, "diststyle", DefinedTable.literal(source, at + 2) + ", false");
        }
    }

    /** {@code alter sortkey (a, b)} becomes {@code alter a .., alter b ..}. */
    private static void sortkey(Source source, Range beforeKeyword, Edits edits) {
        int keyword = beforeKeyword.end();
        if (!source.is(keyword, "sortkey")) {
            return;
        }
        int value = keyword + 1;
        if (source.is(value, "auto") || source.is(value, "none")) {
            unchanged(new Range(beforeKeyword.start(), value + 1), edits);
            Layout.record(source, edits, source.is(value, "auto") ? "sortkey_auto" : "sortkey_none", "");
        } else if (source.opens(value) && !source.list(value).isEmpty()) {
            String interleaved = Boolean.toString(source.is(keyword - 1, "interleaved"));
            Layout.record(source, edits, "sortkey", DefinedTable.names(source, value) + ", " + interleaved);
            edits.remove(beforeKeyword.start() + 1, value + 1);
            for (Range column : source.list(value)) {
                int last = column.end();
                edits.replace(last, source.is(last, ",") ? NO_CHANGE_OF_COLUMN + ", alter" : NO_CHANGE_OF_COLUMN);
            }
        }
    }

    private static void encode(Source source, int at, Edits edits) {
        if (source.is(at + 2, "auto")) {
            unchanged(new Range(at, at + 3), edits);
            Layout.record(source, edits, "encode_auto", "true");
        }
    }

    private static void columnEncode(Source source, int name, Edits edits) {
        if (source.isName(name) && source.is(name + 1, "encode") && source.isName(name + 2)) {
            edits.remove(name + 1, name + 3);
            edits.insertAfter(name, NO_CHANGE_OF_COLUMN);
            String encoding = DefinedTable.literal(source, name) + ", " + DefinedTable.literal(source, name + 2);
            Layout.record(source, edits, "encoding", encoding);
        }
    }

    private static void unchanged(Range action, Edits edits) {
        edits.remove(action.start(), action.end());
        edits.replace(action.start(), NO_CHANGE_OF_TABLE);
    }
}
