package io.github.redshiftdevops.core.provision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cluster, workgroup or namespace in the AWS of a test. It goes on to its next status each time it is looked at. */
final class Part {

    final String name;

    final Map<String, String> tags = new HashMap<>();

    private final Deque<String> next = new ArrayDeque<>();

    private String status;

    private boolean isGoing;

    Part(String name, List<String> statuses) {
        this.name = name;
        this.status = statuses.get(0);
        next.addAll(statuses.subList(1, statuses.size()));
    }

    String status() {
        return status;
    }

    /** The statuses from now on. */
    void becomes(List<String> statuses) {
        next.clear();
        next.addAll(statuses);
        status = next.removeFirst();
    }

    /** It is gone after it was looked at as often as there are statuses. */
    void goes(List<String> statuses) {
        becomes(statuses);
        isGoing = true;
    }

    /** The status for who looks now; null if it is gone by then. */
    @Nullable
    String look() {
        String now = status;
        if (isGoing && now.isEmpty()) {
            return null;
        }
        status = next.isEmpty() ? (isGoing ? "" : now) : next.removeFirst();
        return now;
    }
}
