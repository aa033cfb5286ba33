package io.github.redshiftdevops.core.drift;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is in the schemas of a database.
 *
 * @param objects in an order in which they can be made
 */
record Catalog(Map<Id, CatalogObject> objects) {

    Catalog {
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
    }

    static Catalog of(Collection<? extends CatalogObject> objects) {
        Map<Id, CatalogObject> byId = new LinkedHashMap<>();
        objects.forEach(object -> byId.put(object.id(), object));
        return new Catalog(byId);
    }

    Optional<CatalogObject> find(Id id) {
        return Optional.ofNullable(objects.get(id));
    }
}
