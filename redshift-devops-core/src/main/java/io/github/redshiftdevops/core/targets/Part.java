package io.github.redshiftdevops.core.targets;

import java.util.List;

/**
 * One of the values that name a cluster.
 *
 * @param name for people
 * @param settings what the source says; more than one if it says it more than once
 * @param remedy in the imperative, how to give the value to the source
 */
record Part<T>(String name, List<Setting<T>> settings, String remedy) {

    boolean isGiven() {
        return !settings.isEmpty();
    }

    Setting<T> first() {
        return settings.get(0);
    }
}
