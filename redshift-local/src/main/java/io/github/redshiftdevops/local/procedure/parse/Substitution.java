package io.github.redshiftdevops.local.procedure.parse;

import io.github.redshiftdevops.local.procedure.run.LeadingWords;
import io.github.redshiftdevops.local.procedure.run.SqlTemplate;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the variables in SQL text, token by token and before the SQL is parsed, as PostgreSQL 8.0 does: so a variable
 * wins over a column and even over a keyword such as {@code current_date}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_pl_pgSQL_reference.html">PL/pgSQL reference</a>
 */
final class Substitution {

    private static final Set<String> BINDABLE =
            Set.of("select", "with", "insert", "update", "delete", "merge", "call", "explain", "values", "(");

    private final List<Token> tokens;
    private final Names names;
    private final PlaceRules rules;
    private final List<SqlTemplate.Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Substitution(List<Token> tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
        this.rules = new PlaceRules(tokens);
    }

    /** A part of the source: its significant tokens and what stands between them. */
    record Part(List<Token> tokens, Tokens source) {

        String gapBefore(int index) {
            return index == 0 ? "" : source.between(tokens.get(index - 1), tokens.get(index));
        }
    }

    /** An expression, in which every place is one of a query. */
    static SqlTemplate ofExpression(Part part, Names names) {
        LeadingWords select = new LeadingWords(List.of("select"));
        return new Substitution(part.tokens(), names).run(part, new Mode(0, true), select);
    }

    /** A whole statement. */
    static SqlTemplate ofStatement(Part part, Names names) {
        LeadingWords words = LeadingWords.of(part.tokens());
        return new Substitution(part.tokens(), names).run(part, mode(part.tokens()), words);
    }

    /**
     * How variables get into a statement.
     *
     * @param from index of the first token that may be one; -1 if only values behind DEFAULT, IS and = may be
     */
    private record Mode(int from, boolean bindable) {}

    private static Mode mode(List<Token> tokens) {
        if (BINDABLE.contains(tokens.get(0).text().toLowerCase(Locale.ROOT))) {
            return new Mode(0, true);
        }
        int query = queryBehindAs(tokens);
        if (!tokens.get(0).isWord("create") || query < 0) {
            return new Mode(-1, false);
        }
        boolean table = tokens.subList(0, Math.min(4, query)).stream().anyMatch(token -> token.isWord("table"));
        return new Mode(query, table);
    }

    private static int queryBehindAs(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            if (tokens.get(i).isWord("as") && (next.isAnyWord("select", "with") || next.isSymbol("("))) {
                return i + 1;
            }
        }
        return -1;
    }

    private SqlTemplate run(Part part, Mode mode, LeadingWords words) {
        for (int i = 0; i < tokens.size(); ) {
            text.append(part.gapBefore(i));
            List<String> chain = chain(i);
            Optional<Names.Found> found = find(i, chain, mode);
            int length = Math.max(1, 2 * found.map(Names.Found::parts).orElse(chain.size()) - 1);
            if (found.isPresent()) {
                flush();
                pieces.add(new SqlTemplate.Reference(found.get().variable()));
            } else {
                text.append(part.source().text(tokens.get(i), tokens.get(i + length - 1)));
            }
            for (int k = i; k < i + length; k++) {
                rules.pass(k);
            }
            i += length;
        }
        flush();
        return new SqlTemplate(List.copyOf(pieces), words, mode.bindable());
    }

    /** The names of a dotted name that begins here; none if another token does. */
    private List<String> chain(int start) {
        List<String> chain = new ArrayList<>();
        Token first = tokens.get(start);
        if (first.kind() == TokenKind.PARAMETER) {
            return List.of(first.text());
        }
        for (int i = start; i < tokens.size() && tokens.get(i).isName(); i += 2) {
            chain.add(tokens.get(i).foldedName());
            if (i + 1 >= tokens.size() || !tokens.get(i + 1).isSymbol(".")) {
                break;
            }
        }
        return chain;
    }

    private Optional<Names.Found> find(int start, List<String> chain, Mode mode) {
        boolean place = mode.from() < 0 ? followsValueWord(start) : start >= mode.from();
        if (chain.isEmpty() || !place || (chain.size() == 1 && !takesValue(start))) {
            return Optional.empty();
        }
        int behind = start + 2 * chain.size() - 1;
        boolean function = behind < tokens.size() && tokens.get(behind).isSymbol("(");
        boolean continued = start > 0 && tokens.get(start - 1).isSymbol(".");
        return function || continued ? Optional.empty() : names.resolve(chain);
    }

    private boolean takesValue(int index) {
        return tokens.get(index).kind() == TokenKind.PARAMETER || rules.takesValue(index);
    }

    private boolean followsValueWord(int index) {
        return index > 0
                && (tokens.get(index - 1).isAnyWord("default", "is")
                        || tokens.get(index - 1).isSymbol("="));
    }

    private void flush() {
        if (!text.isEmpty()) {
            pieces.add(new SqlTemplate.Text(text.toString()));
            text.setLength(0);
        }
    }
}
