package io.github.redshiftdevops.core.connection;

import io.github.redshiftdevops.core.Pauses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that only pauses advance. */
public final class FakePauses implements Pauses {

    private final List<Duration> slept = new ArrayList<>();

    private long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(Duration duration) {
        slept.add(duration);
        now += duration.toNanos();
    }

    /** The pauses that were made. */
    public List<Duration> slept() {
        return slept;
    }
}
