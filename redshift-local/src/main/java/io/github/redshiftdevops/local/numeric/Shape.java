package io.github.redshiftdevops.local.numeric;

import java.util.List;
import java.util.Map;

/** What PostgreSQL says of an analysed expression. */
final class Shape {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("VAR", "vartype"),
            Map.entry("CONST", "consttype"),
            Map.entry("PARAM", "paramtype"),
            Map.entry("OPEXPR", "opresulttype"),
            Map.entry("FUNCEXPR", "funcresulttype"),
            Map.entry("AGGREF", "aggtype"),
            Map.entry("WINDOWFUNC", "wintype"),
            Map.entry("CASEEXPR", "casetype"),
            Map.entry("COALESCEEXPR", "coalescetype"),
            Map.entry("MINMAXEXPR", "minmaxtype"),
            Map.entry("NULLIFEXPR", "opresulttype"));

    private static final String IMPLICIT_CAST = "2";

    private Shape() {}

    static boolean isDecimal(Node expression) {
        return TYPES.containsKey(expression.kind())
                && expression.number(TYPES.get(expression.kind())) == Types.NUMERIC
                && !isNull(expression);
    }

    static boolean isNull(Node expression) {
        return expression.text("constisnull").equals("true");
    }

    /** Whether PostgreSQL knows the type's modifier, or will when the queries within have got their casts. */
    static boolean tellsItsType(Node expression) {
        return expression.is("VAR")
                || (expression.is("FUNCEXPR") && expression.number("funcid") == Types.CAST_TO_PRECISION);
    }

    /** Where it is written. */
    static int location(Node expression) {
        List<Node> arguments = expression.nodes("args");
        boolean unwritten = expression.is("FUNCEXPR")
                && expression.text("funcformat").equals(IMPLICIT_CAST)
                && !arguments.isEmpty();
        return unwritten ? location(arguments.get(0)) : expression.location();
    }
}
