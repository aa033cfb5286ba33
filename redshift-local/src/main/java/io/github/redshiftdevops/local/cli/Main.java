package io.github.redshiftdevops.local.cli;

import io.github.redshiftdevops.local.LocalProblemCodes;
import io.github.redshiftdevops.local.LocalRedshiftException;
import io.github.redshiftdevops.sql.Problem;
import java.io.PrintWriter;
import java.util.Map;
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
        Problem problem = Problem.of(LocalProblemCodes.WRONG_ARGUMENTS, String.valueOf(e.getMessage()))
                .withHint("run with --help to see all options");
        print(e.getCommandLine().getErr(), problem);
        return CommandLine.ExitCode.USAGE;
    }

    private static int failure(Exception e, CommandLine commandLine, CommandLine.ParseResult arguments)
            throws Exception {
        if (!(e instanceof LocalRedshiftException failure)) {
            throw e;
        }
        print(commandLine.getErr(), failure.problem());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void print(PrintWriter err, Problem problem) {
        problem.lines().forEach(line -> err.println("[ERROR] " + line));
        err.flush();
    }
}
