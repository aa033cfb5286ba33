package io.github.redshiftdevops.local.numeric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of the expressions of an analysed statement; empty for what is no DECIMAL, or one of unknown precision. */
final class Types {

    static final int NUMERIC = 1700;

    /** {@code numeric(numeric, integer)}, the cast to a precision. */
    static final int CAST_TO_PRECISION = 1703;

    private static final Map<Integer, Decimal> CASTS_OF_INTEGERS =
            Map.of(1782, Decimal.OF_SMALLINT, 1740, Decimal.OF_INTEGER, 1781, Decimal.OF_BIGINT);

    private static final Map<Integer, Decimal> INTEGERS =
            Map.of(21, Decimal.OF_SMALLINT, 23, Decimal.OF_INTEGER, 20, Decimal.OF_BIGINT);

    private static final Set<String> SUMS = Set.of("sum", "avg");
    private static final Set<String> OF_ARGUMENT =
            Set.of("min", "max", "any_value", "lag", "lead", "first_value", "last_value", "nth_value", "abs");
    private static final Set<String> TO_WHOLE = Set.of("ceil", "ceiling", "floor");
    private static final Set<String> TO_PLACES = Set.of("round", "trunc");

    private static final Decimal SIGN = new Decimal(1, 0);
    private static final int MOST_DIGITS = 38;

    private final WrittenTree written;
    private final List<ParameterType> parameters;
    private final Map<Node, Optional<Decimal>> known = new HashMap<>();

    Types(WrittenTree written, List<ParameterType> parameters) {
        this.written = written;
        this.parameters = parameters;
    }

    Optional<Decimal> of(@Nullable Node node, Scope scope) {
        if (node == null) {
            return Optional.empty();
        }
        Optional<Decimal> type = known.get(node);
        if (type == null) {
            type = compute(node, scope);
            known.put(node, type);
        }
        return type;
    }

    private Optional<Decimal> compute(Node node, Scope scope) {
        return switch (node.kind()) {
            case "VAR" -> variable(node, scope);
            case "CONST" -> constant(node);
            case "PARAM" -> parameter(node);
            case "OPEXPR" -> operation(node, scope);
            case "FUNCEXPR" -> function(node, scope);
            case "AGGREF" -> aggregate(node, "aggtype", scope);
            case "WINDOWFUNC" -> aggregate(node, "wintype", scope);
            case "CASEEXPR" ->
                merged(
                        node.number("casetype"),
                        Stream.concat(
                                        node.nodes("args").stream().map(when -> when.node("result")),
                                        Stream.ofNullable(node.node("defresult")))
                                .filter(Objects::nonNull)
                                .toList(),
                        scope);
            case "COALESCEEXPR" -> merged(node.number("coalescetype"), node.nodes("args"), scope);
            case "MINMAXEXPR" -> merged(node.number("minmaxtype"), node.nodes("args"), scope);
            case "NULLIFEXPR", "NULLIF" -> of(first(node), scope);
            case "RELABELTYPE" -> of(node.node("arg"), scope);
            case "TARGETENTRY" -> of(node.node("expr"), scope);
            case "SUBLINK" -> scalarSubquery(node, scope);
            default -> Optional.empty();
        };
    }

    /** The type of a column of a query's result. */
    Optional<Decimal> ofResult(Scope scope, int number) {
        List<Scope> parts = scope.parts();
        if (!parts.isEmpty()) {
            return merged(parts.stream()
                    .filter(part -> !part.isNull(number))
                    .map(part -> ofResult(part, number))
                    .toList());
        }
        List<Node> results = scope.results();
        return number >= 1 && number <= results.size() ? of(results.get(number - 1), scope) : Optional.empty();
    }

    private Optional<Decimal> variable(Node variable, Scope scope) {
        if (variable.number("vartype") != NUMERIC) {
            return Optional.ofNullable(INTEGERS.get(variable.number("vartype")));
        }
        if (variable.number("vartypmod") >= 0) {
            return Optional.of(Decimal.ofModifier(variable.number("vartypmod")));
        }
        int column = variable.number("varattno");
        return scope.up(variable.number("varlevelsup"))
                .flatMap(found -> found.entry(variable.number("varno")).flatMap(entry -> column(entry, column, found)));
    }

    private Optional<Decimal> column(Node entry, int column, Scope scope) {
        return switch (entry.text("rtekind")) {
            case "1" ->
                Optional.ofNullable(entry.node("subquery"))
                        .flatMap(subquery -> ofResult(new Scope(subquery, scope), column));
            case "2" -> element(entry.nodes("joinaliasvars"), column).flatMap(value -> of(value, scope));
            case "5" ->
                merged(
                        NUMERIC,
                        entry.list("values_lists").stream()
                                .flatMap(row -> element(Node.nodes(row), column).stream())
                                .toList(),
                        scope);
            case "6" ->
                scope.up(entry.number("ctelevelsup"))
                        .flatMap(defining -> defining.commonTable(entry.text("ctename")))
                        .flatMap(table -> ofResult(table, column));
            default -> Optional.empty();
        };
    }

    private static Optional<Node> element(List<Node> nodes, int number) {
        return number >= 1 && number <= nodes.size() ? Optional.of(nodes.get(number - 1)) : Optional.empty();
    }

    /** A literal has the digits with which it is written. */
    private Optional<Decimal> constant(Node constant) {
        if (constant.number("consttype") != NUMERIC) {
            return Optional.ofNullable(INTEGERS.get(constant.number("consttype")));
        }
        return constant.number("consttypmod") >= 0
                ? Optional.of(Decimal.ofModifier(constant.number("consttypmod")))
                : written.literal(constant.location()).flatMap(Types::ofLiteral);
    }

    /** The type of a number as it is written; empty for one with an exponent. */
    static Optional<Decimal> ofLiteral(String literal) {
        String number = literal.startsWith("-") ? literal.substring(1) : literal;
        int point = number.indexOf('.');
        int digits = number.length() - (point < 0 ? 0 : 1);
        boolean plain = number.matches("\\d*\\.?\\d*") && digits >= 1 && digits <= MOST_DIGITS;
        return plain ? Optional.of(new Decimal(digits, point < 0 ? 0 : digits - point)) : Optional.empty();
    }

    private Optional<Decimal> parameter(Node parameter) {
        int type = parameter.number("paramtype");
        int index = parameter.number("paramid") - 1;
        if (type != NUMERIC) {
            return Optional.ofNullable(INTEGERS.get(type));
        }
        return index >= 0 && index < parameters.size() && parameters.get(index).modifier() >= 0
                ? Optional.of(Decimal.ofModifier(parameters.get(index).modifier()))
                : Optional.empty();
    }

    private Optional<Decimal> operation(Node operation, Scope scope) {
        List<Node> arguments = operation.nodes("args");
        Optional<Decimal> left = of(arguments.get(0), scope);
        Optional<Decimal> right = of(arguments.get(arguments.size() - 1), scope);
        return switch (operation.number("opno")) {
            case 1751, 1921 -> left;
            case 1758, 1759 -> left.flatMap(type -> right.map(type::plus));
            case 1760 -> left.flatMap(type -> right.map(type::times));
            case 1761 -> left.flatMap(type -> right.map(type::dividedBy));
            default -> ofInteger(operation.number("opresulttype"));
        };
    }

    /** Whether it divides DECIMALs. */
    static boolean divides(Node node) {
        return node.is("OPEXPR") && node.number("opno") == 1761;
    }

    private Optional<Decimal> function(Node function, Scope scope) {
        int result = function.number("funcresulttype");
        Decimal ofInteger = CASTS_OF_INTEGERS.get(function.number("funcid"));
        if (ofInteger != null || result != NUMERIC) {
            return ofInteger != null ? Optional.of(ofInteger) : ofInteger(result);
        }
        List<Node> arguments = function.nodes("args");
        if (function.number("funcid") == CAST_TO_PRECISION) {
            return integer(arguments.get(1)).map(Decimal::ofModifier);
        }
        return function.number("funcformat") == 0 ? called(function, scope) : Optional.empty();
    }

    /**
     * The functions that give the type of their argument; what is rounded has the places that it is rounded to, and a sign
     * has one digit.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ROUND.html">ROUND</a>
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SIGN.html">SIGN</a>
     */
    private Optional<Decimal> called(Node function, Scope scope) {
        String name = written.function(function.location());
        List<Node> arguments = function.nodes("args");
        Optional<Decimal> argument = of(first(function), scope);
        if (OF_ARGUMENT.contains(name)) {
            return argument;
        }
        if (name.equals("sign")) {
            return Optional.of(SIGN);
        }
        if (TO_WHOLE.contains(name) || (TO_PLACES.contains(name) && arguments.size() == 1)) {
            return argument.map(type -> type.rounded(0));
        }
        return TO_PLACES.contains(name)
                ? argument.flatMap(type -> integer(arguments.get(1)).map(type::rounded))
                : Optional.empty();
    }

    private Optional<Decimal> aggregate(Node aggregate, String typeField, Scope scope) {
        int result = aggregate.number(typeField);
        if (result != NUMERIC) {
            return ofInteger(result);
        }
        String name = written.function(aggregate.location());
        Optional<Decimal> argument = of(first(aggregate), scope);
        return SUMS.contains(name)
                ? argument.map(Decimal::summed)
                : argument.filter(type -> OF_ARGUMENT.contains(name));
    }

    private Optional<Decimal> scalarSubquery(Node sublink, Scope scope) {
        Node subselect = sublink.node("subselect");
        return subselect != null && sublink.number("subLinkType") == 4
                ? ofResult(new Scope(subselect, scope), 1)
                : Optional.empty();
    }

    private Optional<Decimal> merged(int type, List<Node> values, Scope scope) {
        if (type != NUMERIC) {
            return ofInteger(type);
        }
        return merged(values.stream()
                .filter(value -> !Shape.isNull(value))
                .map(value -> of(value, scope))
                .toList());
    }

    private static Optional<Decimal> merged(List<Optional<Decimal>> types) {
        return types.stream().allMatch(Optional::isPresent)
                ? types.stream().flatMap(Optional::stream).reduce(Decimal::merged)
                : Optional.empty();
    }

    private static Optional<Decimal> ofInteger(int type) {
        return Optional.ofNullable(INTEGERS.get(type));
    }

    private static @Nullable Node first(Node node) {
        List<Node> arguments = node.nodes("args");
        return arguments.isEmpty() ? null : arguments.get(0);
    }

    /** The value of a constant integer of 4 bytes; its bytes are printed lowest first, with signs. */
    private static Optional<Integer> integer(Node constant) {
        boolean plain = constant.is("CONST") && constant.number("consttype") == 23;
        int[] bytes = constant.list("constvalue").stream()
                .mapToInt(value -> Integer.parseInt((String) value) & 0xff)
                .toArray();
        return plain && bytes.length >= 4
                ? Optional.of(bytes[0] | bytes[1] << 8 | bytes[2] << 16 | bytes[3] << 24)
                : Optional.empty();
    }
}
