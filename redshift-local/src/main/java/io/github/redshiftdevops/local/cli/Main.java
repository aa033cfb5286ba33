package io.github.redshiftdevops.local.cli;

import io.github.redshiftdevops.local.LocalRedshiftException;
import io.github.redshiftdevops.sql.Problem;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Runs a local Redshift in the foreground: {@code java -jar redshift-local-<version>-all.jar --port 5439}. Ends with 0
 * on SIGTERM and SIGINT, 1 if it cannot start, 2 if the arguments are wrong.
 */
public final class Main {

    private Main() {}

    /** The entry point of the jar. */
    public static void main(String[] args) {
        System.exit(commandLine(System.getenv()).execute(args));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine commandLine = new CommandLine(new LocalCommand(environment));
        commandLine.setParameterExceptionHandler(Main::wrongArguments);
        commandLine.setExecutionExceptionHandler(Main::failure);
        return commandLine;
    }

    private static int wrongArguments(ParameterException e, String[] args) {
        print(e.getCommandLine().getErr(), String.valueOf(e.getMessage()), "run with --help to see all options");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failure(Exception e, CommandLine commandLine, CommandLine.ParseResult arguments)
            throws Exception {
        if (!(e instanceof LocalRedshiftException)) {
            throw e;
        }
        print(commandLine.getErr(), e.getMessage() + rootCause(e), null);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String rootCause(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        return String.valueOf(e.getMessage()).contains(message) ? "" : ": " + message;
    }

    private static void print(PrintWriter err, String message, @Nullable String hint) {
        Problem problem = Problem.of("redshift-local", message).withHint(hint);
        problem.lines().forEach(line -> err.println("[ERROR] " + line));
        err.flush();
    }
}
