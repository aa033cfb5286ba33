package io.github.redshiftdevops.maven;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The command lines that everybody could see in the list of processes while a build ran.
 *
 * @param seen of the build and of what it has started
 */
record CommandLines(Set<String> seen) {

    /** Looks at the list until the process has ended. */
    static CommandLines until(Process process) throws InterruptedException {
        CommandLines lines = new CommandLines(new TreeSet<>());
        do {
            Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .flatMap(handle -> handle.info().commandLine().stream())
                    .forEach(lines.seen::add);
        } while (!process.waitFor(100, TimeUnit.MILLISECONDS));
        return lines;
    }
}
