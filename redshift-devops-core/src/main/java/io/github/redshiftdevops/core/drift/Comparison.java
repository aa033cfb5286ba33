package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.drift.Difference.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what the migrations make with what a database has. Grants and comments of an object that is missing or extra
 * are no differences of their own: they come and go with it.
 */
record Comparison(Catalog expected, Catalog actual) {

    /** First what is extra, the newest first, then what is missing or different, in the order in which it can be made. */
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>(extra());
        expected.objects().values().forEach(object -> {
            Optional<CatalogObject> found = actual.find(object.id());
            if (found.isPresent()) {
                object.changes(found.get()).forEach(change -> differences.add(different(object, change)));
            } else if (object.owner().map(actual.objects()::containsKey).orElse(true)) {
                differences.add(difference(State.MISSING, object, createSql(object)));
            }
        });
        return List.copyOf(differences);
    }

    private List<Difference> extra() {
        List<Difference> extra = new ArrayList<>();
        actual.objects().values().stream()
                .filter(object -> expected.find(object.id()).isEmpty())
                .filter(object ->
                        object.owner().map(expected.objects()::containsKey).orElse(true))
                .forEach(object -> extra.add(difference(State.EXTRA, object, object.dropSql())));
        Collections.reverse(extra);
        return extra;
    }

    private List<String> createSql(CatalogObject object) {
        return Stream.concat(object.createSql().stream(), attachedSql(object)).toList();
    }

    /** What makes the grants and comments of the object. */
    private Stream<String> attachedSql(CatalogObject object) {
        return expected.objects().values().stream()
                .filter(other -> other.owner().equals(Optional.of(object.id())))
                .flatMap(other -> other.createSql().stream());
    }

    private static Difference difference(State state, CatalogObject object, List<String> sql) {
        return new Difference(state, object.id().kind(), object.id().name(), "", "", sql);
    }

    private Difference different(CatalogObject object, Change change) {
        boolean anew = change.sql().get(0).startsWith("drop ");
        return new Difference(
                State.DIFFERENT,
                change.id().kind(),
                change.id().name(),
                change.expected(),
                change.actual(),
                anew ? Stream.concat(change.sql().stream(), attachedSql(object)).toList() : change.sql());
    }
}
