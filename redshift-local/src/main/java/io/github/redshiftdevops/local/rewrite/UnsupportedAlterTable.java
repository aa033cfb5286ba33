package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Locale;
import java.util.Set;

/**
 * What PostgreSQL's ALTER TABLE can do and Redshift's cannot: several actions at once, other than of keys and encodings;
 * changes of a column's default, of NOT NULL, of types other than VARCHAR; conditional ones.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">ALTER TABLE</a>
 */
final class UnsupportedAlterTable implements Refusal {

    private static final Set<String> LAYOUT = Set.of("distkey", "diststyle", "sortkey", "compound", "interleaved");

    private static final Set<String> OTHER_ACTIONS = Set.of(
            "attach", "cluster", "detach", "disable", "enable", "force", "inherit", "no", "of", "replica", "validate");

    @Override
    public Set<String> triggers() {
        return Set.of("alter");
    }

    @Override
    public void check(Source source, int at) {
        if (at != 0 || !source.is(1, "table")) {
            return;
        }
        int action = DefinedTable.of(source).orElseThrow().behindName();
        if (OTHER_ACTIONS.contains(source.key(action))) {
            throw Syntax.error(source, action);
        }
        switch (source.key(action)) {
            case "add" -> add(source, action);
            case "drop" -> refuseConditional(source, source.is(action + 1, "column") ? action + 2 : action + 1);
            case "alter" -> alter(source, action);
            default -> {}
        }
        int comma = nextComma(source, action);
        if (comma < source.size() && !canBeCombined(source, action)) {
            throw Syntax.error(source, comma);
        }
    }

    private static int nextComma(Source source, int start) {
        int i = start;
        while (i < source.size() && !source.is(i, ",")) {
            i = source.next(i);
        }
        return i;
    }

    private static boolean canBeCombined(Source source, int action) {
        int what = source.is(action + 1, "column") ? action + 2 : action + 1;
        boolean partitions = source.is(action, "add") && source.is(nextPartition(source, action), "partition");
        return partitions
                || (source.is(action, "alter") && (LAYOUT.contains(source.key(what)) || source.is(what + 1, "encode")));
    }

    private static int nextPartition(Source source, int action) {
        return source.are(action + 1, "if", "not", "exists") ? action + 4 : action + 1;
    }

    private static void add(Source source, int action) {
        if (source.is(nextPartition(source, action), "partition")) {
            return;
        }
        int name = source.is(action + 1, "column") ? action + 2 : action + 1;
        refuseConditional(source, name);
        boolean notNull = false;
        boolean hasDefault = false;
        for (int i = name; i < source.size(); i = source.next(i)) {
            boolean attribute = source.place(i) == Place.COLUMN_ATTRIBUTE;
            notNull |= attribute && source.are(i, "not", "null");
            hasDefault |= attribute && source.is(i, "default") && !source.is(i + 1, "null");
            if (attribute && source.is(i, "identity")) {
                throw source.error(i, Problem.of("0A000", "ALTER TABLE ADD COLUMN does not support identity columns"));
            }
        }
        if (notNull && !hasDefault) {
            throw source.error(
                    name,
                    Problem.of(
                            "0A000",
                            "ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression"));
        }
    }

    private static void refuseConditional(Source source, int at) {
        if (source.are(at, "if", "not", "exists") || source.are(at, "if", "exists")) {
            throw Syntax.error(source, at + 1);
        }
    }

    private static void alter(Source source, int action) {
        int name = source.is(action + 1, "column") ? action + 2 : action + 1;
        boolean sets = source.is(name + 1, "set") || source.is(name + 1, "drop");
        String what = source.key(name + 2);
        if (sets && what.equals("data")) {
            throw Syntax.error(source, name + 1);
        } else if (sets && (what.equals("not") || what.equals("default"))) {
            String text = source.key(name + 1) + (what.equals("not") ? " not null" : " default");
            throw source.error(
                    action,
                    Problem.of("0A000", "ALTER COLUMN " + text.toUpperCase(Locale.ROOT) + " is not supported")
                            .withHint("add a column, copy the values, drop the old column and rename the new one"));
        } else if (source.is(name + 1, "type")) {
            type(source, name);
        }
    }

    private static void type(Source source, int name) {
        boolean varchar = source.is(name + 2, "varchar")
                || source.is(name + 2, "nvarchar")
                || source.is(name + 2, "text")
                || source.are(name + 2, "character", "varying");
        if (!varchar) {
            throw source.error(
                    Math.min(name + 2, source.size() - 1),
                    Problem.of("0A000", "target data type \"" + source.key(name + 2) + "\" is not supported")
                            .withDetail("ALTER COLUMN TYPE changes the size of VARCHAR columns only.")
                            .withHint("add a column, copy the values, drop the old column and rename the new one"));
        }
    }
}
