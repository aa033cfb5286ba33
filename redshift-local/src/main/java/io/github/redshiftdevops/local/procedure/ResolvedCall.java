package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.procedure.StoredProcedure.StoredArgument;
import io.github.redshiftdevops.local.procedure.run.CallRequest;
import io.github.redshiftdevops.local.procedure.run.Datum;
import io.github.redshiftdevops.local.procedure.run.Types;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A CALL whose procedure has been found.
 *
 * @param values of the written arguments; none if they were not evaluated
 */
record ResolvedCall(Overloads.Match match, List<Datum> values) {

    /**
     * Finds the procedure and evaluates the arguments.
     *
     * @throws SqlError 42883 if there is no such procedure, 42501 if it may not be called
     */
    static ResolvedCall of(SqlSession session, CallRequest request) {
        List<WrittenArgument> written = WrittenArgument.of(request);
        List<Overloads.Match> matches = Overloads.byCount(ProcedureCatalog.find(session, request.name()), written);
        List<Datum> values = WrittenArgument.evaluate(session, written, request);
        List<Integer> types = values.stream().map(Datum::typeOid).toList();
        return new ResolvedCall(choose(session, request, new Candidates(matches, types)), values);
    }

    /** Finds the procedure; the arguments are not evaluated, and all values are NULL. */
    static ResolvedCall described(SqlSession session, CallRequest request) {
        List<WrittenArgument> written = WrittenArgument.of(request);
        List<Overloads.Match> matches = Overloads.byCount(ProcedureCatalog.find(session, request.name()), written);
        List<Integer> types = WrittenArgument.types(session, written, request);
        return new ResolvedCall(choose(session, request, new Candidates(matches, types)), List.of());
    }

    private record Candidates(List<Overloads.Match> matches, List<Integer> argumentTypes) {}

    private static Overloads.Match choose(SqlSession session, CallRequest request, Candidates candidates) {
        if (candidates.matches().isEmpty()) {
            throw unknown(new Types(session), request, candidates.argumentTypes());
        }
        Overloads.Match match = Overloads.nearest(candidates.matches(), candidates.argumentTypes());
        if (!match.procedure().access().executable()) {
            throw SqlError.of("42501", "permission denied for procedure " + request.procedure());
        }
        return match;
    }

    private static SqlError unknown(Types types, CallRequest request, List<Integer> argumentTypes) {
        String names = argumentTypes.stream()
                .map(oid -> types.of(new Column("", oid, -1)).name())
                .collect(Collectors.joining(", ", "(", ")"));
        return SqlError.of(Problem.of(
                        "42883", "procedure " + String.join(".", request.name()) + names + " does not exist")
                .withHint("No procedure matches the given name and argument types. You may need to add explicit type"
                        + " casts."));
    }

    /** The procedure. */
    StoredProcedure procedure() {
        return match.procedure();
    }

    /** The value with which an argument begins, in its type; NULL for an output. */
    @Nullable
    String initialValue(SqlSession session, int argument) {
        int place = match.places().get(argument);
        StoredArgument declared = procedure().arguments().get(argument);
        return place < 0 ? null : values.get(place).convert(session, declared.type());
    }

    /** The indexes of the arguments that give a value back. */
    List<Integer> outputs() {
        List<Integer> outputs = new ArrayList<>();
        for (int i = 0; i < procedure().arguments().size(); i++) {
            if (procedure().arguments().get(i).mode().isOutput()) {
                outputs.add(i);
            }
        }
        return outputs;
    }

    /** PostgreSQL's name of the type of an argument. */
    String columnType(SqlSession session, int argument) {
        return new Types(session)
                .of(procedure().arguments().get(argument).type().column())
                .name();
    }

    /** The name of the column in which an argument gives its value back. */
    String columnName(int argument) {
        return procedure()
                .arguments()
                .get(argument)
                .name()
                .orElse("column" + (outputs().indexOf(argument) + 1));
    }
}
