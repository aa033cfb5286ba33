package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.procedure.run.CallSettings;
import io.github.redshiftdevops.local.procedure.run.VariableType;
import java.util.List;
import java.util.Optional;

/** A procedure as the catalog has it. */
record StoredProcedure(
        String name, List<StoredArgument> arguments, String source, CallSettings settings, Access access) {

    /**
     * Who may reach it.
     *
     * @param schemaRank its schema's place in the search path
     * @param executable whether the current user may call it
     */
    record Access(int schemaRank, boolean executable) {}

    record StoredArgument(Optional<String> name, Argument.Mode mode, VariableType type) {}

    /** The types of the input arguments, which with the name identify it. */
    List<Integer> inputTypes() {
        return arguments.stream()
                .filter(argument -> argument.mode().isInput())
                .map(argument -> argument.type().oid())
                .toList();
    }

    List<Optional<String>> argumentNames() {
        return arguments.stream().map(StoredArgument::name).toList();
    }
}
