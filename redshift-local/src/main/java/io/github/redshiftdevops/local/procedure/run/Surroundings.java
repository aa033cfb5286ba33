package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.sql.Lexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The role and the parameters with which procedures run; each gets its own and gives the caller's back.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html">CREATE PROCEDURE</a>
 */
public final class Surroundings {

    private final SqlSession session;
    private final Deque<Change> changes = new ArrayDeque<>();

    public Surroundings(SqlSession session) {
        this.session = session;
    }

    /** How many changes are in force. */
    public int depth() {
        return changes.size();
    }

    /** Sets what the procedure was created with. */
    public void apply(CallSettings settings) {
        String definer = settings.definer();
        if (definer != null) {
            String before = String.valueOf(first("SELECT session_user", List.of()));
            change(() -> become(definer), () -> become(before));
        }
        settings.options().forEach(this::apply);
    }

    private void apply(CallSettings.SetOption option) {
        List<@Nullable String> before = new ArrayList<>();
        session.execute("SHOW " + option.parameter(), List.of(), (columns, row) -> before.add(row.get(0)));
        String value = String.valueOf(before.get(0));
        boolean list = option.parameter().equalsIgnoreCase("search_path") && !value.isEmpty();
        change(
                () -> set(option.parameter(), option.value()),
                () -> set(option.parameter(), list ? value : Lexer.quoteLiteral(value)));
    }

    private void change(Runnable apply, Runnable undo) {
        apply.run();
        changes.push(new Change(apply, undo));
    }

    /** Makes all changes again, as a rollback may have undone them. */
    void reapply() {
        changes.descendingIterator().forEachRemaining(change -> change.apply().run());
    }

    private record Change(Runnable apply, Runnable undo) {}

    /** Gives back what was before, down to a depth. */
    public void restore(int depth) {
        while (changes.size() > depth) {
            changes.pop().undo().run();
        }
    }

    private void set(String parameter, String value) {
        session.execute("SET " + parameter + " TO " + value, List.of(), (columns, row) -> {});
    }

    /** Not SET ROLE, as that is only for roles that the session's user is a member of. */
    private void become(String user) {
        first("SELECT pg_catalog.set_config('session_authorization', $1, false)", List.of(Value.text(25, user)));
    }

    private @Nullable String first(String sql, List<Value> parameters) {
        List<@Nullable String> values = new ArrayList<>();
        session.query(sql, parameters, (columns, row) -> values.add(row.get(0)));
        return values.get(0);
    }
}
