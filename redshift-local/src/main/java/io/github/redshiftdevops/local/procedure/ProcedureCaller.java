package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;
import io.github.redshiftdevops.local.procedure.StoredProcedure.StoredArgument;
import io.github.redshiftdevops.local.procedure.run.CallContext;
import io.github.redshiftdevops.local.procedure.run.CallRequest;
import io.github.redshiftdevops.local.procedure.run.CallSettings;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.NestedCalls;
import io.github.redshiftdevops.local.procedure.run.OutputValue;
import io.github.redshiftdevops.local.procedure.run.Scalar;
import io.github.redshiftdevops.local.procedure.run.Surroundings;
import io.github.redshiftdevops.local.procedure.run.Transactions;
import io.github.redshiftdevops.local.procedure.run.Types;
import io.github.redshiftdevops.local.procedure.run.VariableRef;
import io.github.redshiftdevops.local.procedure.statement.ProcedureBody;
import java.util.ArrayList;
import java.util.List;

/** Runs procedures: begins and ends their transaction, gives them their arguments and takes their outputs. */
final class ProcedureCaller implements NestedCalls {

    /** The page on limits has it. */
    private static final int DEEPEST_LEVEL = 16;

    /** Runs a procedure that a client calls. */
    List<OutputValue> callFromClient(SqlSession session, CallRequest request) {
        ResolvedCall call = ResolvedCall.of(session, request);
        CallSettings settings = call.procedure().settings();
        TransactionMode before = session.transactionMode();
        Transactions transactions = Transactions.of(session, new Surroundings(session), settings);
        transactions.open();
        session.enter(transactions.mode());
        try {
            List<OutputValue> outputs = run(session, transactions, call);
            transactions.surroundings().restore(0);
            transactions.close();
            return outputs;
        } catch (RuntimeException e) {
            abandon(transactions, e);
            throw e;
        } finally {
            session.enter(before);
        }
    }

    private List<OutputValue> run(SqlSession session, Transactions transactions, ResolvedCall call) {
        Surroundings surroundings = transactions.surroundings();
        surroundings.apply(call.procedure().settings());
        CallContext.Level level = new CallContext.Level(1, surroundings.depth());
        return run(new CallContext(session, transactions, this, new Types(session), level), call);
    }

    private static void abandon(Transactions transactions, RuntimeException error) {
        try {
            transactions.abandon();
        } catch (RuntimeException e) {
            error.addSuppressed(e);
        }
    }

    @Override
    public List<OutputValue> call(CallContext caller, CallRequest request) {
        if (caller.level().depth() >= DEEPEST_LEVEL) {
            throw SqlError.of("54001", "stored procedure calls are nested deeper than " + DEEPEST_LEVEL + " levels");
        }
        ResolvedCall call = ResolvedCall.of(caller.session(), request);
        Transactions transactions =
                caller.transactions().nested(call.procedure().settings());
        requireNoOut(call);
        transactions.surroundings().apply(call.procedure().settings());
        caller.session().enter(transactions.mode());
        try {
            List<OutputValue> outputs = run(caller.deeper(transactions), call);
            transactions.surroundings().restore(caller.level().changes());
            return outputs;
        } finally {
            caller.session().enter(caller.transactions().mode());
        }
    }

    /** A nested call has only variables to take outputs, and OUT arguments are not written. */
    private static void requireNoOut(ResolvedCall call) {
        boolean out = call.procedure().arguments().stream().anyMatch(a -> a.mode() == Argument.Mode.OUT);
        if (out) {
            throw SqlError.of(
                    "0A000",
                    "procedure " + call.procedure().name()
                            + " has OUT arguments, which are not supported in nested calls: use INOUT");
        }
    }

    private static List<OutputValue> run(CallContext context, ResolvedCall call) {
        StoredProcedure procedure = call.procedure();
        ProcedureBody body = ParsedBodies.get(procedure);
        Frame frame = new Frame(context, procedure.name(), body.slots());
        for (int i = 0; i < procedure.arguments().size(); i++) {
            StoredArgument argument = procedure.arguments().get(i);
            String value = call.initialValue(context.session(), i);
            String name = argument.name().orElse("$" + (i + 1));
            frame.declare(body.argumentSlots().get(i), new Scalar(name, argument.type(), value));
        }
        body.run(frame);
        List<OutputValue> outputs = new ArrayList<>();
        for (int i : call.outputs()) {
            outputs.add(new OutputValue(
                    call.columnName(i),
                    call.columnType(context.session(), i),
                    frame.read(VariableRef.of(body.argumentSlots().get(i))),
                    call.match().places().get(i)));
        }
        return outputs;
    }
}
