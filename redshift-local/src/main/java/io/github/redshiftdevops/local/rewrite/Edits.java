package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be changed in a {@link Source}, by the indexes of its tokens. */
final class Edits {

    /** Of text that stands more than once in the result; nested, it would grow without limit. */
    private static final int MOST_COPIED_CHARACTERS = 1_000_000;

    private final Source source;
    private final @Nullable Change[] changes;
    private final Map<Integer, String> inlined = new LinkedHashMap<>();
    private boolean anything;
    private long copiedCharacters;

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

    /** Removes tokens; the line breaks between them stay. */
    void remove(int start, int end) {
        for (int i = start; i < end; i++) {
            replace(i, "");
        }
    }

    void insertBefore(int at, String text) {
        Change change = change(at);
        set(at, new Change(text + change.before(), change.text(), change.after()));
    }

    void insertAfter(int at, String text) {
        Change change = change(at);
        set(at, new Change(change.before(), change.text(), change.after() + text));
    }

    /** What the tokens have become so far, without comments and line breaks, to stand elsewhere. */
    String text(Range range) {
        Output output = new Output();
        for (int i = range.start(); i < range.end(); i++) {
            if (i > range.start() && source.token(i - 1).end() < source.token(i).start()) {
                output.space();
            }
            output.append(change(i));
        }
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
        return output.toString();
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
            throw source.error(
                    range.start(),
                    Problem.of("54001", "statement too complex")
                            .withHint("compute the inner expressions in a subquery"));
        }
        return text;
    }

    /** The whole statement with the changes. */
    Rewritten rewritten() {
        String text = source.statement().text();
        return anything ? new Rendering(source, changes).rewritten() : Rewritten.unchanged(text);
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
