package io.github.redshiftdevops.local.rewrite;

import java.util.Arrays;
import java.util.Set;

/**
 * Finds columns, their types and the attributes in statements that create or alter a table.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">ALTER TABLE</a>
 */
final class Definitions {

    /** All of them are reserved, so that no column has such a name without quotes. */
    private static final Set<String> NO_COLUMN = Set.of("constraint", "unique", "primary", "foreign", "check", "like");

    private final Source source;
    private final Place[] places;

    private Definitions(Source source, Place[] places) {
        this.source = source;
        this.places = places;
    }

    static void mark(Source source, Place[] places) {
        Definitions definitions = new Definitions(source, places);
        if (source.is(0, "create")) {
            definitions.create();
        } else if (source.are(0, "alter", "table")) {
            definitions.alter(2);
        } else if (source.are(0, "alter", "materialized", "view")) {
            definitions.alter(3);
        }
    }

    private void create() {
        int i = skip(1, "or", "replace", "local", "temporary", "temp", "external");
        if (source.is(i, "table")) {
            int name = skip(i + 1, "if", "not", "exists");
            int open = source.behindName(name);
            if (source.opens(open)) {
                source.list(open).forEach(this::column);
            }
            tableAttributes(source.opens(open) ? source.next(open) : open);
        } else if (source.are(i, "materialized", "view")) {
            tableAttributes(source.behindName(i + 2));
        }
    }

    private void tableAttributes(int start) {
        for (int i = start; i < source.size() && !source.is(i, "as"); i = source.next(i)) {
            places[i] = Place.TABLE_ATTRIBUTE;
        }
    }

    private void column(Range element) {
        if (NO_COLUMN.contains(source.key(element.start())) || element.length() < 2) {
            return;
        }
        places[element.start() + 1] = Place.COLUMN_TYPE;
        for (int i = element.start() + 2; i < element.end(); i = source.next(i)) {
            places[i] = Place.COLUMN_ATTRIBUTE;
        }
    }

    private void alter(int start) {
        int action = source.behindName(skip(start, "if", "exists", "only"));
        while (action < source.size()) {
            int end = action;
            while (end < source.size() && !source.is(end, ",")) {
                end = source.next(end);
            }
            action(new Range(action, end));
            action = end + 1;
        }
    }

    private void action(Range action) {
        int at = action.start();
        if (at >= source.size()) {
            return;
        }
        places[at] = Place.ALTER_ACTION;
        if (source.is(at, "add")) {
            int name = skip(at + 1, "column", "if", "not", "exists");
            if (!source.is(name, "partition") || !source.opens(name + 1)) {
                column(new Range(name, action.end()));
            }
        } else if (source.is(at, "alter")) {
            int name = skip(at + 1, "column");
            if (source.is(name + 1, "type") && name + 2 < action.end()) {
                places[name + 2] = Place.COLUMN_TYPE;
            }
        }
    }

    /** The index of the first token from the index on that is none of the words. */
    private int skip(int at, String... words) {
        int i = at;
        while (Arrays.asList(words).contains(source.key(i))) {
            i++;
        }
        return i;
    }
}
