package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.gateway.Pipeline.Answer;
import io.github.redshiftdevops.local.gateway.Translation.Handled;
import io.github.redshiftdevops.local.gateway.Translation.PassedOn;
import io.github.redshiftdevops.local.gateway.Translation.Pending;
import io.github.redshiftdevops.local.history.Execution;
import io.github.redshiftdevops.local.history.StatementProfile;
import io.github.redshiftdevops.local.numeric.ParameterType;
import io.github.redshiftdevops.local.protocol.Bind;
import io.github.redshiftdevops.local.protocol.BodyReader;
import io.github.redshiftdevops.local.protocol.Close;
import io.github.redshiftdevops.local.protocol.CommandComplete;
import io.github.redshiftdevops.local.protocol.Describe;
import io.github.redshiftdevops.local.protocol.Execute;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameReader;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import io.github.redshiftdevops.local.protocol.Parse;
import io.github.redshiftdevops.local.protocol.ProtocolException;
import io.github.redshiftdevops.local.protocol.Query;
import io.github.redshiftdevops.local.protocol.Report;
import io.github.redshiftdevops.local.protocol.Signal;
import io.github.redshiftdevops.local.protocol.Target;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.TokenKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client's session behind its login. It answers messages one by one on one thread, as a PostgreSQL back end does: what
 * PostgreSQL executes goes through the {@link Pipeline}; before the gateway executes something itself, the pipeline is
 * drained, so that answers keep their order.
 */
final class Session {

    private final FrameReader in;
    private final FrameWriter out;
    private final Backend backend;
    private final Pipeline pipeline;
    private final History history;
    private final GatewaySqlSession sqlSession;
    private final Map<String, Prepared> prepared = new HashMap<>();
    private final Map<String, Portal> portals = new HashMap<>();
    private final Map<String, Execution> executions = new HashMap<>();
    private boolean skippingToSync;
    private boolean flushing;

    private record Prepared(Translation translation, List<Integer> parameterTypes) {

        /** {@code $65535}: the protocol counts with 16 bits. */
        private static final int LONGEST_PARAMETER = 6;

        /** With a type for each parameter of a command, also for those of which the client declared none. */
        static Prepared of(Translation translation, Parse parse) {
            List<Integer> types = new ArrayList<>(parse.parameterTypes());
            if (translation instanceof Handled) {
                Lexer.tokens(parse.sql()).stream()
                        .filter(token -> token.kind() == TokenKind.PARAMETER
                                && token.text().length() <= LONGEST_PARAMETER)
                        .mapToInt(token -> Integer.parseInt(token.text().substring(1)))
                        .max()
                        .ifPresent(count -> types.addAll(Collections.nCopies(Math.max(0, count - types.size()), 0)));
            }
            return new Prepared(translation, List.copyOf(types));
        }
    }

    private static final String UNNAMED = "";

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Portal(Translation translation, List<Value> parameters, int[] resultFormats) {}

    Session(FrameReader in, FrameWriter out, GatewaySqlSession sqlSession) {
        this.in = in;
        this.out = out;
        this.backend = sqlSession.history().backend();
        this.history = sqlSession.history();
        this.pipeline = new Pipeline(history, out);
        this.sqlSession = sqlSession;
    }

    /** Answers messages until the client says goodbye. */
    void serve() throws IOException {
        for (Frame frame = next(); frame.type() != 'X'; frame = next()) {
            try {
                answer(frame);
            } catch (SqlError e) {
                fail(e);
            }
        }
    }

    /** Drivers send Flush and Sync in one packet: then the answers that Flush asks for come with those to Sync. */
    private Frame next() throws IOException {
        if (flushing && !in.hasBufferedFrame()) {
            flushing = false;
            pipeline.flush();
        }
        return in.read();
    }

    private void answer(Frame frame) throws IOException {
        if (frame.type() == 'S') {
            sync();
        } else if (!skippingToSync) {
            switch (frame.type()) {
                case 'Q' -> query(Query.of(frame).sql());
                case 'P' -> parse(Parse.of(frame));
                case 'B' -> bind(frame);
                case 'D' -> describe(Describe.of(frame));
                case 'E' -> execute(Execute.of(frame));
                case 'C' -> close(Close.of(frame));
                case 'H' -> flushing = true;
                case 'F' -> refuseFunctionCall();
                case 'd', 'c', 'f' -> {} // what a client sends of a COPY that was refused
                default -> throw new ProtocolException("invalid frontend message type " + (int) frame.type());
            }
        }
    }

    private void sync() throws IOException {
        skippingToSync = false;
        flushing = false;
        pipeline.sync();
        history.idle();
        if (!backend.status().inBlock()) {
            portals.clear();
            executions.clear();
        }
    }

    private void parse(Parse parse) throws IOException {
        refuseNameOfCommand(parse.statement());
        if (backend.status().parametersMayHaveChanged()) {
            if (!drain()) {
                return;
            }
            backend.parameters().refresh(backend);
        }
        Translation translation = sqlSession.translationOf(parse.sql());
        if (translation instanceof Pending) {
            if (!drain()) {
                return;
            }
            translation = sqlSession.resolve(translation, ParameterType.ofOids(parse.parameterTypes()));
        }
        if (translation instanceof PassedOn passedOn) {
            Parse rewritten = new Parse(parse.statement(), passedOn.rewritten().text(), parse.parameterTypes());
            pipeline.forward(rewritten, Answer.COMPLETION, passedOn);
            if (parse.statement().equals(UNNAMED)) {
                backend.unnamedStatementPrepared();
            }
        } else if (drain()) {
            Signal.PARSE_COMPLETE.writeTo(out);
        }
        prepared.put(parse.statement(), Prepared.of(translation, parse));
        if (ObeyedParameters.maySet(parse.sql())) {
            backend.status().parametersMayChange();
        }
    }

    /** PostgreSQL does not know the statements that are commands, and so cannot refuse to give their names again. */
    private void refuseNameOfCommand(String statement) {
        if (!statement.equals(UNNAMED) && translationOf(prepared.get(statement)) instanceof Handled) {
            throw SqlError.of("42P05", "prepared statement \"" + statement + "\" already exists");
        }
    }

    private void bind(Frame frame) throws IOException {
        BodyReader names = frame.reader();
        String portal = names.string();
        String name = names.string();
        Prepared statement = prepared.get(name);
        if (statement != null && statement.translation() instanceof Handled) {
            Bind bind = Bind.of(frame);
            portals.put(
                    portal,
                    new Portal(
                            statement.translation(), values(bind, statement.parameterTypes()), bind.resultFormats()));
            if (drain()) {
                Signal.BIND_COMPLETE.writeTo(out);
            }
        } else {
            PassedOn passedOn = passedOn(statement == null ? null : statement.translation());
            if (passedOn != null) {
                portals.put(portal, new Portal(passedOn, List.of(), new int[0]));
                if (!begin(portal, passedOn.profile())) {
                    return;
                }
            }
            restoreIfUnnamed(name, statement);
            pipeline.forward(to -> to.frame(frame), Answer.COMPLETION, passedOn);
        }
    }

    /** The execution of a portal begins when it is bound if PostgreSQL must be asked for something before. */
    private boolean begin(String portal, StatementProfile profile) throws IOException {
        executions.remove(portal);
        boolean ready = !history.talksBefore(profile) || drain();
        if (ready && history.talksBefore(profile)) {
            executions.put(portal, history.start(profile));
        }
        return ready;
    }

    private void restoreIfUnnamed(String name, @Nullable Prepared statement) throws IOException {
        PassedOn text = passedOn(translationOf(statement));
        if (statement != null && text != null && name.equals(UNNAMED)) {
            restoreUnnamed(text, statement);
        }
    }

    private void restoreUnnamed(PassedOn statement, Prepared prepared) throws IOException {
        if (backend.unnamedStatementIsReplaced() && drain()) {
            Parse parse = new Parse(UNNAMED, statement.rewritten().text(), prepared.parameterTypes());
            backend.restoreUnnamedStatement(parse);
        }
    }

    private static List<Value> values(Bind bind, List<Integer> types) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < bind.values().size(); i++) {
            int type = i < types.size() ? types.get(i) : 0;
            values.add(new Value(type, bind.isBinary(i), bind.values().get(i)));
        }
        return values;
    }

    private void describe(Describe describe) throws IOException {
        if (describe.target() == Target.STATEMENT) {
            Prepared statement = prepared.get(describe.name());
            if (statement != null && statement.translation() instanceof Handled handled) {
                describe(handled.command(), statement);
                return;
            }
            restoreIfUnnamed(describe.name(), statement);
        } else {
            Portal portal = portals.get(describe.name());
            if (portal != null && portal.translation() instanceof Handled handled) {
                describe(handled.command(), portal);
                return;
            }
        }
        pipeline.forward(describe, Answer.DESCRIPTION, null);
    }

    private void describe(Command command, Prepared statement) throws IOException {
        if (drain()) {
            GatewaySqlSession.parameterDescription(statement.parameterTypes()).writeTo(out);
            sqlSession.describe(command, statement.parameterTypes(), new int[0]);
        }
    }

    private void describe(Command command, Portal portal) throws IOException {
        if (drain()) {
            List<Integer> types =
                    portal.parameters().stream().map(Value::typeOid).toList();
            sqlSession.describe(command, types, portal.resultFormats());
        }
    }

    private void execute(Execute execute) throws IOException {
        Portal portal = portals.get(execute.portal());
        if (portal != null && portal.translation() instanceof Handled handled) {
            if (drain()) {
                ClientResult result = new ClientResult(backend, out, portal.resultFormats(), false);
                sqlSession.beginStatement();
                complete(sqlSession.run(handled, portal.parameters(), result));
            }
        } else {
            forward(execute, passedOn(portal == null ? null : portal.translation()));
        }
    }

    private void forward(Execute execute, @Nullable PassedOn statement) throws IOException {
        if (statement == null || statement.profile().isEmpty()) {
            pipeline.forward(execute, Answer.RESULT, statement);
        } else {
            Execution execution =
                    executions.computeIfAbsent(execute.portal(), portal -> history.begin(statement.profile()));
            pipeline.execute(execute, Answer.RESULT, statement, execution);
        }
    }

    private void complete(String tag) throws IOException {
        new CommandComplete(tag).writeTo(out);
    }

    private void close(Close close) throws IOException {
        boolean statement = close.target() == Target.STATEMENT;
        Translation closed =
                statement ? translationOf(prepared.remove(close.name())) : translationOf(portals.remove(close.name()));
        if (closed instanceof Handled) {
            if (drain()) {
                Signal.CLOSE_COMPLETE.writeTo(out);
            }
        } else {
            pipeline.close(close);
        }
    }

    private static @Nullable Translation translationOf(@Nullable Prepared statement) {
        return statement == null ? null : statement.translation();
    }

    private static @Nullable Translation translationOf(@Nullable Portal portal) {
        return portal == null ? null : portal.translation();
    }

    /** A simple query: what the client sends as one text. Several statements share an implicit transaction. */
    private void query(String sql) throws IOException {
        if (!drain()) {
            return;
        }
        backend.parameters().refresh(backend);
        sqlSession.beginStatement();
        List<Translation> statements;
        try {
            statements = sqlSession.translationsOf(sql);
        } catch (SqlError e) {
            report(e);
            pipeline.sync();
            return;
        }
        if (statements.isEmpty()) {
            pipeline.forward(new Query(sql), Answer.READY, null);
            pipeline.relayQuery();
        } else if (statements.size() == 1
                && statements.get(0) instanceof PassedOn passedOn
                && !history.talksBefore(passedOn.profile())) {
            pass(passedOn);
        } else {
            runAll(statements);
        }
    }

    private void pass(PassedOn statement) throws IOException {
        Execution execution = history.begin(statement.profile());
        pipeline.execute(new Query(statement.rewritten().text()), Answer.READY, statement, execution);
        pipeline.relayQuery();
    }

    private void runAll(List<Translation> statements) throws IOException {
        ClientResult result = new ClientResult(backend, out, new int[0], true);
        try {
            for (Translation statement : statements) {
                complete(sqlSession.run(statement, List.of(), result));
            }
        } catch (SqlError e) {
            report(e);
        }
        pipeline.sync();
    }

    /** A call of the fast path. As a simple query, it is answered with ReadyForQuery, without a Sync. */
    private void refuseFunctionCall() throws IOException {
        if (drain()) {
            report(SqlError.of("0A000", "function calls of the fast path are not supported"));
            pipeline.sync();
        }
    }

    /** Relays what is outstanding; false, and everything up to Sync is skipped, if PostgreSQL reports an error. */
    private boolean drain() throws IOException {
        boolean succeeded = pipeline.drain();
        skippingToSync |= !succeeded;
        return succeeded;
    }

    private void fail(SqlError error) throws IOException {
        if (drain()) {
            report(error);
            skippingToSync = true;
        }
    }

    private void report(SqlError error) throws IOException {
        new Report(Report.ERROR_RESPONSE, sqlSession.clientFields(error)).writeTo(out);
        backend.abortTransaction();
    }

    private static @Nullable PassedOn passedOn(@Nullable Translation translation) {
        return translation instanceof PassedOn passedOn ? passedOn : null;
    }
}
