package io.github.redshiftdevops.core.drift;

import static io.github.redshiftdevops.core.catalog.CatalogQuery.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Procedures and functions.
 *
 * @param types what the numbers of types stand for
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_PG_PROC_INFO.html">PG_PROC_INFO</a>
 */
record Routines(Map<String, String> types) {

    private static final Pattern ELEMENT = Pattern.compile("\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|[^\", ]+");

    /** A routine, who owns it, and the comment on it, which may be empty. */
    record Found(Routine routine, String owner, String remark) {}

    static List<Found> read(CatalogSource source) throws SQLException {
        Map<String, String> types = new HashMap<>();
        source.rows("types.sql", rows -> types.put(text(rows, "oid"), text(rows, "type")));
        return source.rows("routines.sql", new Routines(types)::found);
    }

    private Found found(ResultSet rows) throws SQLException {
        boolean procedure = text(rows, "kind").equals("p");
        Routine.Traits traits = new Routine.Traits(
                procedure,
                procedure ? "" : text(rows, "returns"),
                text(rows, "language"),
                volatility(text(rows, "volatility")),
                rows.getBoolean("security_definer"));
        Routine routine = new Routine(
                CatalogSource.name(rows), text(rows, "signature"), arguments(rows), traits, text(rows, "source"));
        return new Found(routine, text(rows, "owner"), text(rows, "remark"));
    }

    /** All types are there only if one of the arguments is OUT or INOUT; a function's arguments have no names. */
    private List<Argument> arguments(ResultSet rows) throws SQLException {
        List<String> all = elements(text(rows, "all_types"));
        List<String> numbers = all.isEmpty() ? elements(text(rows, "in_types")) : all;
        List<String> modes = elements(text(rows, "modes"));
        List<String> names = elements(text(rows, "names"));
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            arguments.add(new Argument(
                    i < modes.size() ? mode(modes.get(i)) : "in",
                    i < names.size() ? names.get(i) : "",
                    types.getOrDefault(numbers.get(i), "type " + numbers.get(i))));
        }
        return List.copyOf(arguments);
    }

    /** Of an array, <code>{a,"b c"}</code>, or of a vector, {@code 23 1043}. */
    static List<String> elements(String text) {
        String content = text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
        List<String> elements = new ArrayList<>();
        Matcher matcher = ELEMENT.matcher(content);
        while (matcher.find()) {
            String quoted = matcher.group("quoted");
            elements.add(quoted == null ? matcher.group() : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return elements;
    }

    private static String mode(String letter) {
        return switch (letter) {
            case "o" -> "out";
            case "b" -> "inout";
            default -> "in";
        };
    }

    private static String volatility(String letter) {
        return switch (letter) {
            case "i" -> "immutable";
            case "s" -> "stable";
            default -> "volatile";
        };
    }
}
