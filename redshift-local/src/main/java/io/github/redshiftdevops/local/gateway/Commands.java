package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.copy.CopyCommand;
import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.procedure.ProcedureCommands;
import io.github.redshiftdevops.local.unload.UnloadCommand;
import io.github.redshiftdevops.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The statements that the gateway executes itself. */
final class Commands {

    private static final List<Function<Statement, Optional<Command>>> PARSERS = List.of(
            LocalDatabaseCommand::parse,
            ProcedureCommands::parse,
            CopyCommand::parse,
            UnloadCommand::parse,
            TruncateCommand::parse,
            CancelCommand::parse);

    private Commands() {}

    /** The command that the statement is; empty if PostgreSQL executes it. */
    static Optional<Command> parse(Statement statement) {
        return PARSERS.stream()
                .map(parser -> parser.apply(statement))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
