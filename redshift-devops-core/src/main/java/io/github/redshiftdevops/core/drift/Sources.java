package io.github.redshiftdevops.core.drift;

import java.util.List;

/** Gives views the statements that made them. */
final class Sources {

    private Sources() {}

    static Catalog added(Catalog catalog, List<Scripts.Creation> creations) {
        return Catalog.of(catalog.objects().values().stream()
                .map(object -> object instanceof View view ? added(view, creations) : object)
                .toList());
    }

    private static View added(View view, List<Scripts.Creation> creations) {
        return creations.stream()
                .filter(creation -> creation.makes(view.id()))
                .reduce((before, last) -> last)
                .map(creation -> view.withSource(creation.sql()))
                .orElse(view);
    }
}
