package io.github.redshiftdevops.local.numeric;

import io.github.redshiftdevops.sql.Token;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The query within a statement that PostgreSQL can prepare. */
final class Place {

    private static final Set<String> QUERIES =
            Set.of("select", "with", "values", "insert", "update", "delete", "merge", "(");

    private final int start;
    private final String query;
    private final int[] offsets;
    private final int header;

    private Place(int start, String query) {
        this(start, query, query.chars().allMatch(c -> c < 0x80) ? new int[0] : offsets(query), 0);
    }

    private Place(int start, String query, int[] offsets, int header) {
        this.start = start;
        this.query = query;
        this.offsets = offsets;
        this.header = header;
    }

    /** The same place, for trees that count from so many bytes before the query. */
    Place behind(int bytes) {
        return new Place(start, query, offsets, bytes);
    }

    /** Where {@code CREATE TABLE .. AS} and others have a query; empty for a statement without one. */
    static Optional<Place> of(SqlTokens tokens, String text) {
        if (tokens.size() == 0) {
            return Optional.empty();
        }
        String first = Token.fold(tokens.token(0).text());
        return switch (first) {
            case "create", "prepare" -> behind(tokens, text, "as");
            case "declare" -> behind(tokens, text, "for");
            case "explain" -> behind(tokens, text, tokens.is(1, "verbose") ? "verbose" : "explain");
            default -> QUERIES.contains(first) ? Optional.of(from(tokens, text, 0)) : Optional.empty();
        };
    }

    private static Optional<Place> behind(SqlTokens tokens, String text, String word) {
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (tokens.is(i, word)
                    && QUERIES.contains(Token.fold(tokens.token(i + 1).text()))) {
                return Optional.of(from(tokens, text, i + 1));
            }
        }
        return Optional.empty();
    }

    private static Place from(SqlTokens tokens, String text, int first) {
        int end = tokens.size();
        if (tokens.is(end - 1, ";")) {
            end--;
        }
        if (tokens.is(end - 1, "data")) {
            boolean no = tokens.is(end - 2, "no");
            end -= tokens.is(no ? end - 3 : end - 2, "with") ? (no ? 3 : 2) : 0;
        }
        int start = tokens.token(first).start();
        int stop = Math.max(start, tokens.token(end - 1).end());
        Place place = new Place(start, text.substring(start, stop));
        int into = tokens.intoTable(first);
        return into < 0
                ? place
                : place.without(
                        tokens.token(into).start() - start,
                        tokens.token(tokens.behindTable(into) - 1).end() - start);
    }

    /** SELECT INTO cannot be prepared: blanks stand for its table, so that all else keeps its place. */
    private Place without(int from, int to) {
        String blanks = " ".repeat(query.substring(from, to).getBytes(StandardCharsets.UTF_8).length);
        return new Place(start, query.substring(0, from) + blanks + query.substring(to), offsets, header);
    }

    String query() {
        return query;
    }

    /** The offset in the statement of a location in the tree, which counts bytes; -1 outside. */
    int offset(int location) {
        int bytes = location - header;
        int length = offsets.length == 0 ? query.length() : offsets.length;
        if (bytes < 0 || bytes >= length) {
            return -1;
        }
        return start + (offsets.length == 0 ? bytes : offsets[bytes]);
    }

    /** For each byte of the text in UTF-8, the offset of its character. */
    private static int[] offsets(String text) {
        int[] offsets = new int[text.length() * 3];
        int bytes = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            int length = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            for (int i = 0; i < length; i++) {
                offsets[bytes++] = at;
            }
        }
        return Arrays.copyOf(offsets, bytes);
    }
}
