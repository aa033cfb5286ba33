package io.github.redshiftdevops.local.rewrite;

import java.util.List;

/**
 * Finds the types in expressions.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CAST_function.html">CAST</a>
 */
final class Casts {

    private Casts() {}

    static void mark(Source source, Place[] places) {
        for (int i = 0; i < source.size() - 1; i++) {
            switch (source.key(i)) {
                case "::" -> places[i + 1] = Place.CAST_TYPE;
                case "cast", "try_cast" -> markCast(source, i, places);
                case "convert" -> markConvert(source, i, places);
                default -> {}
            }
        }
    }

    private static void markCast(Source source, int at, Place[] places) {
        if (source.isCall(at)) {
            int close = source.partner(at + 1);
            for (int i = at + 2; i < close - 1; i = source.next(i)) {
                if (source.is(i, "as")) {
                    places[i + 1] = Place.CAST_TYPE;
                }
            }
        }
    }

    /** PostgreSQL's own function of the name has three arguments. */
    private static void markConvert(Source source, int at, Place[] places) {
        List<Range> arguments = source.isCall(at) ? source.list(at + 1) : List.of();
        if (arguments.size() == 2 && arguments.stream().allMatch(argument -> argument.length() > 0)) {
            places[at + 2] = Place.CAST_TYPE;
        }
    }
}
