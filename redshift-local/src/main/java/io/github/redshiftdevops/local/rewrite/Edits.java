package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be changed in a {@link Source}, by the indexes of its tokens. */
final class Edits {

    /** Of text that stands more than once in the result; nested, it would grow without limit. */
    private static final int MOST_COPIED_CHARACTERS = 1_000_000;

    /** Of texts that stand elsewhere or are asked about; nested ones count once for each level. */
    private static final long MOST_READ_CHARACTERS = 10_000_000;

    /** What rules may read in addition for each token of a long statement. */
    private static final long MOST_READ_CHARACTERS_A_TOKEN = 100;

    private static final int EXPRESSIONS_A_QUERY = 1_000;

    private final Source source;
    private final @Nullable Change[] changes;
    private final Map<Integer, String> inlined = new LinkedHashMap<>();
    private boolean anything;
    private long copiedCharacters;
    private long readCharacters;
    private final Deque<String> before = new ArrayDeque<>();
    private final Deque<String> after = new ArrayDeque<>();
    private final Deque<String> warnings = new ArrayDeque<>();
    private Optional<String> alone = Optional.empty();
    private Optional<String> created = Optional.empty();
    private Optional<String> tag = Optional.empty();

    /**
     * A changed token.
     *
     * @param before inserted before it
     * @param text what it becomes; empty if it is removed
     * @param after inserted behind it
     */
    record Change(String before, String text, String after) {

        boolean removes() {
            return text.isEmpty();
        }
    }

    Edits(Source source) {
        this.source = source;
        this.changes = new @Nullable Change[source.size()];
    }

    void replace(int at, String text) {
        set(at, new Change("", text, ""));
    }

    /** Replaces a name by what it stands for, and remembers that for a second pass. */
    void inline(int at, String text) {
        Change change = change(at);
        set(at, new Change(change.before(), text, change.after()));
        inlined.put(at, text);
    }

    /** What stands now in the place of names, by their indexes. */
    Map<Integer, String> inlined() {
        return inlined;
    }

    /** Removes tokens, as far as there are any; the line breaks between and in them stay. */
    void remove(int start, int end) {
        for (int i = start; i < Math.min(end, source.size()); i++) {
            replace(i, lineBreaks(i));
        }
    }

    /** Those of a literal or name of several lines. */
    private String lineBreaks(int at) {
        String text = source.token(at).text();
        return text.indexOf('\n') < 0 ? "" : text.replaceAll("[^\n]", "");
    }

    void insertBefore(int at, String text) {
        Change change = change(at);
        set(at, new Change(text + change.before(), change.text(), change.after()));
    }

    void insertAfter(int at, String text) {
        Change change = change(at);
        set(at, new Change(change.before(), change.text(), change.after() + text));
    }

    /**
     * What the tokens have become so far, without comments and line breaks, to stand elsewhere.
     *
     * @throws SqlError if too much is read
     */
    String text(Range range) {
        Output output = new Output();
        for (int i = range.start(); i < range.end(); i++) {
            if (i > range.start() && source.token(i - 1).end() < source.token(i).start()) {
                output.space();
            }
            output.append(change(i));
        }
        countRead(range, output);
        return output.toString();
    }

    /** The same with NULL for each parameter, for a query that is described only. */
    String textWithoutParameters(Range range) {
        Output output = new Output();
        for (int i = range.start(); i < range.end(); i++) {
            if (i > range.start() && source.token(i - 1).end() < source.token(i).start()) {
                output.space();
            }
            boolean parameter = source.is(i, Source.PARAMETER);
            output.append(
                    parameter ? new Change(change(i).before(), "null", change(i).after()) : change(i));
        }
        countRead(range, output);
        return output.toString();
    }

    /** Keeps time and memory linear where ranges are nested. */
    private void countRead(Range range, Output text) {
        readCharacters += text.length();
        if (readCharacters > MOST_READ_CHARACTERS + MOST_READ_CHARACTERS_A_TOKEN * source.size()) {
            throw tooComplex(range.start(), "put inner queries into views or temporary tables");
        }
    }

    /**
     * What {@link #text} gives, for a text that is written that often in addition to its own place.
     *
     * @throws SqlError if too much is copied
     */
    String copy(Range range, int times) {
        if (times == 0) {
            return "";
        }
        String text = text(range);
        copiedCharacters += (long) times * text.length();
        if (copiedCharacters > MOST_COPIED_CHARACTERS) {
            throw tooComplex(range.start(), "compute the inner expressions in a subquery");
        }
        return text;
    }

    private SqlError tooComplex(int at, String hint) {
        return source.error(at, Problem.of("54001", "statement too complex").withHint(hint));
    }

    /** Replaces the whole statement by another one that is answered with the tag and without rows. */
    void replaceAll(String sql, String answeredTag) {
        for (int i = 0; i < source.size(); i++) {
            replace(i, lineBreaks(i));
        }
        replace(0, sql);
        tag = Optional.of(answeredTag);
    }

    /** Refuses the statement in a transaction block. */
    void refuseInBlock(String name) {
        alone = Optional.of(name);
    }

    /** Runs the steps behind the statement only if this table did not exist before. */
    void onlyIfCreated(String table) {
        created = Optional.of(table);
    }

    /** Evaluates PostgreSQL's expression before the statement, which is not run if that is an error. */
    void runBefore(String expression) {
        before.addFirst(expression);
    }

    /** Evaluates PostgreSQL's expression behind the statement, and before those of the tokens behind. */
    void runAfter(String expression) {
        after.addFirst(expression);
    }

    /** Tells the client something. */
    void warn(String message) {
        warnings.addFirst(message);
    }

    /** The whole statement with the changes. */
    Rewritten rewritten() {
        String text = source.statement().text();
        Rewritten rewritten = anything ? new Rendering(source, changes).rewritten() : Rewritten.unchanged(text);
        Steps steps = new Steps(
                alone, created, queries(List.copyOf(before)), queries(List.copyOf(after)), tag, List.copyOf(warnings));
        return steps.isEmpty() ? rewritten : rewritten.with(steps);
    }

    /** As few queries as can be, because each is a round trip. */
    private static List<String> queries(List<String> expressions) {
        List<String> queries = new ArrayList<>();
        for (int from = 0; from < expressions.size(); from += EXPRESSIONS_A_QUERY) {
            List<String> some = expressions.subList(from, Math.min(expressions.size(), from + EXPRESSIONS_A_QUERY));
            queries.add("select " + String.join(", ", some));
        }
        return queries;
    }

    private Change change(int at) {
        Change change = changes[at];
        return change == null ? new Change("", source.token(at).text(), "") : change;
    }

    private void set(int at, Change change) {
        changes[at] = change;
        anything = true;
    }
}
