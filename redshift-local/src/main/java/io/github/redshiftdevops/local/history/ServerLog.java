package io.github.redshiftdevops.local.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * What a server remembers: the last {@value #MOST_STATEMENTS} statements, fewer if they are long, and the last
 * {@value #MOST_SESSIONS} sessions. Thread-safe.
 */
public final class ServerLog {

    private static final int MOST_STATEMENTS = 10_000;
    private static final int MOST_CHARACTERS = 8_000_000;
    private static final int MOST_SESSIONS = 2_000;

    private final QueryNumbers queries;
    private final AtomicLong transactions = new AtomicLong();
    private final Set<SessionLog> open = ConcurrentHashMap.newKeySet();
    private final Deque<SessionLog> closed = new ArrayDeque<>();
    private final Deque<Entry> entries = new ArrayDeque<>();
    private int characters;

    /** A server's log. */
    public ServerLog(QueryNumbers queries) {
        this.queries = queries;
    }

    /** Begins to log a session. */
    public SessionLog open(Client client) {
        SessionLog session = new SessionLog(this, client);
        open.add(session);
        return session;
    }

    void closed(SessionLog session) {
        open.remove(session);
        synchronized (closed) {
            closed.add(session);
            if (closed.size() > MOST_SESSIONS) {
                closed.remove();
            }
        }
    }

    long nextQuery() {
        return queries.next();
    }

    long nextTransaction() {
        return transactions.incrementAndGet();
    }

    void add(Entry entry) {
        synchronized (entries) {
            entries.add(entry);
            characters += entry.size();
            while (entries.size() > MOST_STATEMENTS || (characters > MOST_CHARACTERS && entries.size() > 1)) {
                characters -= entries.remove().size();
            }
        }
    }

    /** The statements that a user may see, as an array of JSON: all to a superuser, else the user's own. */
    String statements(Predicate<Entry> visible) {
        List<Entry> found;
        synchronized (entries) {
            found = new ArrayList<>(entries);
        }
        open.forEach(session ->
                session.running().forEach(running -> found.add(new Entry(session, running, null, 0, Failure.NONE))));
        StringBuilder json = new StringBuilder("[");
        for (Entry entry : found) {
            if (visible.test(entry)) {
                JsonRow row = new JsonRow(json);
                entry.writeTo(row);
                row.end();
            }
        }
        return json.append(']').toString();
    }

    /** The sessions that a user may see, as an array of JSON. */
    String sessions(Predicate<SessionLog> visible) {
        List<SessionLog> found;
        synchronized (closed) {
            found = new ArrayList<>(closed);
        }
        found.addAll(open);
        StringBuilder json = new StringBuilder("[");
        for (SessionLog session : found) {
            if (visible.test(session)) {
                JsonRow row = new JsonRow(json);
                session.writeTo(row);
                row.end();
            }
        }
        return json.append(']').toString();
    }
}
