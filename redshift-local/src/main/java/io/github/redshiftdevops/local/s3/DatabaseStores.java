package io.github.redshiftdevops.local.s3;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which objects the sessions of a database see: those of its own store, else those of the server's. Thread-safe. */
public final class DatabaseStores {

    private final ObjectStore common;
    private final Map<String, ObjectStore> own = new ConcurrentHashMap<>();

    /** All databases see the objects of one store. */
    public DatabaseStores(ObjectStore common) {
        this.common = common;
    }

    /** The store that a database sees. */
    public ObjectStore of(String database) {
        return own.getOrDefault(database, common);
    }

    /** Gives a database a store of its own. */
    public void set(String database, ObjectStore store) {
        own.put(database, store);
    }

    /** Lets a clone of a database see what the database sees. */
    public void copy(String source, String target) {
        Optional.ofNullable(own.get(source)).ifPresent(store -> own.put(target, store));
    }

    /** Forgets a database that exists no more. */
    public void drop(String database) {
        own.remove(database);
    }
}
