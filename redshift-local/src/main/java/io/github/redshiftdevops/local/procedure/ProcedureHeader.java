package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.procedure.run.CallSettings.SetOption;
import io.github.redshiftdevops.sql.Token;
import java.util.List;

/**
 * All of CREATE PROCEDURE but what the source says.
 *
 * @param name schema first if one is written
 * @param source the literal with the source
 */
record ProcedureHeader(List<String> name, boolean orReplace, List<Argument> arguments, Options options, Token source) {

    /** What stands behind the arguments. */
    record Options(boolean nonatomic, boolean securityDefiner, List<SetOption> settings) {}

    /** The procedure's name without schema. */
    String procedure() {
        return name.get(name.size() - 1);
    }
}
