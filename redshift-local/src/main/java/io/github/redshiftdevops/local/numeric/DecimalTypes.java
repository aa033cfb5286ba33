package io.github.redshiftdevops.local.numeric;

import io.github.redshiftdevops.local.rewrite.Rewritten;
import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement whose DECIMALs have to be given their types: it is shown to PostgreSQL, which prints two trees of it, and
 * these say what is to be written into it. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html">Computations with numeric
 *     values</a>
 */
public final class DecimalTypes {

    private static final Set<String> WORDS = Set.of(
            "sum",
            "avg",
            "min",
            "max",
            "any_value",
            "round",
            "trunc",
            "ceil",
            "ceiling",
            "floor",
            "abs",
            "sign",
            "coalesce",
            "case",
            "greatest",
            "least",
            "nullif",
            "lag",
            "lead",
            "first_value",
            "last_value",
            "nth_value",
            "union",
            "intersect",
            "except");

    private static final Set<String> SOURCES = Set.of("from", "update", "using", "numeric");

    private static final Set<Integer> INTEGERS = Set.of(20, 21, 23);

    private static final String PREPARE = "{PREPARESTMT";

    /** The OID without which a tree has no DECIMAL. */
    private static final String DECIMAL = Integer.toString(Types.NUMERIC);

    private final Rewritten statement;
    private final SqlTokens tokens;
    private final Place place;
    private final boolean namesDecimals;

    private DecimalTypes(Rewritten statement, SqlTokens tokens, Place place) {
        this.statement = statement;
        this.tokens = tokens;
        this.place = place;
        this.namesDecimals = namesDecimals(tokens);
    }

    /** The statement if it may compute a DECIMAL; empty if PostgreSQL's types are Redshift's, or it has no query. */
    public static Optional<DecimalTypes> of(Rewritten statement) {
        SqlTokens tokens = new SqlTokens(statement.text());
        return computes(tokens)
                ? Place.of(tokens, statement.text()).map(place -> new DecimalTypes(statement, tokens, place))
                : Optional.empty();
    }

    private static boolean computes(SqlTokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isBinary(i)
                    || (tokens.isName(i)
                            && WORDS.contains(Token.fold(tokens.token(i).text())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesDecimals(SqlTokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String text = Token.fold(tokens.token(i).text());
            boolean fraction = !text.isEmpty() && Character.isDigit(text.charAt(0)) && text.indexOf('.') >= 0;
            if (fraction || (text.startsWith(".") && text.length() > 1) || SOURCES.contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a DECIMAL can come in: from a table, a literal or a parameter. */
    public boolean concern(List<ParameterType> parameters) {
        return namesDecimals || parameters.stream().anyMatch(type -> !INTEGERS.contains(type.oid()));
    }

    /** The query that PostgreSQL shall analyse. */
    public String query() {
        return place.query();
    }

    /** The statement as it was. */
    public Rewritten statement() {
        return statement;
    }

    /**
     * The statement with its types.
     *
     * @param trees what PostgreSQL has printed while it analysed the query; without them, it stays as it is
     * @param header how many bytes stand before the query in what the trees count in
     */
    public Rewritten typed(List<String> trees, int header, List<ParameterType> parameters) {
        for (int i = 0; i < trees.size() - 1; i++) {
            if (trees.get(i).contains(PREPARE) && !trees.get(i + 1).contains(DECIMAL)) {
                return statement;
            }
            if (trees.get(i).contains(PREPARE)) {
                Optional<Node> written = NodeReader.read(trees.get(i));
                Optional<Node> analysed = NodeReader.read(trees.get(i + 1));
                return written.flatMap(tree -> analysed.map(
                                query -> typed(new WrittenTree(tree), query, place.behind(header), parameters)))
                        .orElse(statement);
            }
        }
        return statement;
    }

    private Rewritten typed(WrittenTree written, Node analysed, Place found, List<ParameterType> parameters) {
        Insertions insertions = new Casts(found, tokens, written, new Types(written, parameters)).of(analysed);
        return insertions.isEmpty() ? statement : insertions.applyTo(statement);
    }
}
