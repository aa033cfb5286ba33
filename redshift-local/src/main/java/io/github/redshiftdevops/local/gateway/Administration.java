package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.history.QueryNumbers;
import io.github.redshiftdevops.sql.Lexer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the gateway does in PostgreSQL on its own account, on connections of its own. Thread-safe. */
final class Administration {

    private static final int TEXT = 25;
    private static final String CREATE_NUMBERS =
            "create sequence if not exists redshift_local_query as integer increment by " + QueryNumbers.BLOCK
                    + " cycle";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final String UNIQUE_VIOLATION = "23505";

    private final SocketAddress postgres;
    private final String superuser;
    private final Set<String> knownUsers = ConcurrentHashMap.newKeySet();

    Administration(SocketAddress postgres, String superuser) {
        this.postgres = postgres;
        this.superuser = superuser;
    }

    /** Sees to it that a user exists who may do everything. */
    void ensureSuperuser(String user) throws IOException {
        if (!knownUsers.contains(user)) {
            createUser(user);
            knownUsers.add(user);
        }
    }

    /** Forgets that a user exists, after PostgreSQL said otherwise. */
    void forget(String user) {
        knownUsers.remove(user);
    }

    private void createUser(String user) throws IOException {
        boolean exists = !query("select 1 from pg_catalog.pg_roles where rolname = $1", user)
                .isEmpty();
        if (exists) {
            return;
        }
        try {
            execute("create role " + Lexer.quoteName(user) + " superuser login");
        } catch (SqlError e) {
            // another session of the same user was faster
            if (!e.sqlState().equals(DUPLICATE_OBJECT) && !e.sqlState().equals(UNIQUE_VIOLATION)) {
                throw e;
            }
        }
    }

    /** Sees to it that a user exists who may do everything and has this password. */
    void ensureSuperuser(String user, String password) throws IOException {
        ensureSuperuser(user);
        execute("alter role " + Lexer.quoteName(user) + " password "
                + Lexer.quoteLiteral(Login.hashed(user, password)));
    }

    /** The user's password as {@code md5} and the hash of password and name; empty if there is none. */
    Optional<String> md5Password(String user) throws IOException {
        List<String> found = query(
                "select rolpassword from pg_catalog.pg_authid where rolname = $1 and rolcanlogin"
                        + " and rolpassword like 'md5%'",
                user);
        return found.stream().findFirst();
    }

    /**
     * Reserves numbers for statements that no server on the same data has had; returns the first of them. They are kept
     * where no client gets: a client's database can be copied and dropped.
     */
    long queryNumbers() {
        List<String> numbers = new ArrayList<>();
        try (Backend backend = open()) {
            backend.run(CREATE_NUMBERS, List.of(), RowSink.NONE);
            backend.run("select nextval('redshift_local_query')", List.of(), (columns, row) -> numbers.add(row.get(0)));
            backend.sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.parseLong(numbers.get(0));
    }

    /** Executes a statement that needs no transaction of its own kind. */
    void execute(String sql) throws IOException {
        try (Backend backend = open()) {
            backend.run(sql, List.of(), RowSink.NONE);
            backend.sync();
        }
    }

    /** The first column of a query's rows. */
    private List<String> query(String sql, String parameter) throws IOException {
        List<String> values = new ArrayList<>();
        try (Backend backend = open()) {
            backend.run(sql, List.of(Value.text(TEXT, parameter)), (columns, row) -> values.add(row.get(0)));
        }
        return values;
    }

    private Backend open() throws IOException {
        Map<String, String> startup = Map.of("user", superuser, "database", "postgres");
        return Backend.open(postgres, startup, Backend.Asides.IGNORED, () -> {});
    }
}
