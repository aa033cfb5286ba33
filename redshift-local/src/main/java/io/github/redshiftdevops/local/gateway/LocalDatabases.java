package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.s3.DatabaseStores;
import java.io.IOException;

/** Makes, copies and drops databases. Names are taken as they are written. Thread-safe. */
final class LocalDatabases {

    private final Administration administration;
    private final DatabaseStores stores;

    LocalDatabases(Administration administration, DatabaseStores stores) {
        this.administration = administration;
        this.stores = stores;
    }

    /** Makes an empty database. */
    void create(String name) {
        execute("create database " + quoted(name));
    }

    /** Copies a database to which nobody is connected; the copy sees the same objects of S3. */
    void copy(String source, String target) {
        execute("create database " + quoted(target) + " template " + quoted(source) + " strategy file_copy");
        stores.copy(source, target);
    }

    /** Drops a database and ends the sessions in it. */
    void drop(String name) {
        execute("drop database " + quoted(name) + " with (force)");
        stores.drop(name);
    }

    private void execute(String sql) {
        try {
            administration.execute(sql);
        } catch (IOException e) {
            throw SqlError.of("58030", "PostgreSQL does not answer: " + e.getMessage());
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
