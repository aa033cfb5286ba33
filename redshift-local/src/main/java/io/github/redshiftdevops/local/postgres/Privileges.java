package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run. They refuse to run as root, so root has to become somebody else first.
 *
 * @param prefix the command that becomes somebody else and then runs the rest of its arguments; empty for ourselves
 * @param owner the user id that owns what the server writes, -1 if the platform has none
 */
record Privileges(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;

    private static final int ROOT = 0;

    private static final Path STATUS = Path.of("/proc/self/status");

    /** For Windows, where PostgreSQL gives up an administrator's rights by itself. */
    static final Privileges WITHOUT_USER_ID = new Privileges(List.of(), -1);

    /** Root outside, nobody inside of a user namespace: files belong to root on both sides. */
    static final Privileges USER_NAMESPACE = new Privileges(List.of("unshare", "-U"), ROOT);

    /** Really another user, who must be able to reach all files. */
    static final Privileges OTHER_USER =
            new Privileges(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    /**
     * What works here.
     *
     * @throws PostgresException if we are root and cannot become somebody else
     */
    static Privileges detect(Platform platform) {
        if (platform.isWindows()) {
            return WITHOUT_USER_ID;
        }
        int user = currentUser();
        return user == ROOT ? forRoot() : new Privileges(List.of(), user);
    }

    private static Privileges forRoot() {
        return Stream.of(USER_NAMESPACE, OTHER_USER)
                .filter(Privileges::work)
                .findFirst()
                .orElseThrow(() -> Failure.RUNS_AS_ROOT.with(
                        "PostgreSQL does not run as root, and this process cannot become another user",
                        "run as an ordinary user, or install setpriv (util-linux), or allow user namespaces"));
    }

    private boolean work() {
        try {
            return userId(ShortCommand.run(command("id", "-u"))) > ROOT;
        } catch (IOException e) {
            return false; // there is no such program: then this way is not open
        }
    }

    private static int currentUser() {
        try {
            return Files.exists(STATUS)
                    ? effectiveUser(Files.readAllLines(STATUS))
                    : userId(ShortCommand.run(List.of("id", "-u")));
        } catch (IOException e) {
            throw Failure.RUNS_AS_ROOT.with(
                    "cannot find out the id of the current user: " + Failure.reason(e),
                    "make the program 'id' available",
                    e);
        }
    }

    /** On Linux without another process; the line is {@code Uid: real effective saved file-system}. */
    private static int effectiveUser(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("Uid:"))
                .map(line -> line.split("\t", -1)[2])
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(ROOT);
    }

    private static int userId(ShortCommand id) throws IOException {
        if (!id.isOk() || !id.output().matches("\\d{1,9}")) {
            throw new IOException("'id -u' answered '" + id.output() + "'");
        }
        return Integer.parseInt(id.output());
    }

    /** Whether files that we write belong to somebody who is not the one as whom the server runs. */
    boolean needOtherOwner() {
        return owner == NOBODY && !prefix.isEmpty();
    }

    /** For people. */
    String user() {
        return needOtherOwner() ? "user " + owner : "the current user";
    }

    /** A command line that runs a program as that user. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program);
        command.addAll(List.of(arguments));
        return command;
    }

    /** Lets the server's user own a folder and all in it. */
    void giveTree(Path tree) throws IOException {
        if (needOtherOwner()) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    give(file);
                }
            }
        }
    }

    /** Lets the server's user own one file or folder. */
    void give(Path file) throws IOException {
        if (needOtherOwner()) {
            Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
