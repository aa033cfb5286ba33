package io.github.redshiftdevops.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class DiagnosisTests {

    private static final Circumstances CIRCUMSTANCES = new Circumstances(details("host:5439"), Path.of("."));

    @Test
    void knowsAHostThatHasNoAddress() throws SQLException {
        FailureException failure = connecting("no-such-host.invalid:5439");

        assertThat(failure.fault()).isEqualTo(Fault.ENVIRONMENT);
        assertThat(problem(failure))
                .extracting(Problem::code, Problem::message)
                .containsExactly("RD202", "the host 'no-such-host.invalid' is unknown");
    }

    @Test
    void knowsAPortWhereNothingListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(problem(connecting("127.0.0.1:" + port)))
                .extracting(Problem::code, Problem::message)
                .containsExactly("RD201", "nothing listens at '127.0.0.1:" + port + "'");
    }

    @Test
    void knowsAServerThatDoesNotAnswer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String endpoint = "127.0.0.1:" + socket.getLocalPort();

            assertThat(problem(connecting(endpoint, "?loginTimeout=1")))
                    .extracting(Problem::code, Problem::message)
                    .containsExactly("RD203", "'" + endpoint + "' does not answer in time");
        }
    }

    @Test
    void knowsARefusedLogin() {
        Problem problem = of(new SQLException("password authentication failed for user \"admin\"", "28000"));

        assertThat(problem.code()).isEqualTo("RD204");
        assertThat(problem.message()).isEqualTo("the database refuses the login of user 'admin'");
        assertThat(problem.detail()).isEqualTo("password authentication failed for user \"admin\"");
    }

    @Test
    void knowsADatabaseThatDoesNotExist() {
        assertThat(of(new SQLException("database \"dev\" does not exist", "3D000")))
                .extracting(Problem::code, Problem::message)
                .containsExactly("RD205", "'host:5439' has no database 'dev'");
    }

    @Test
    void knowsAServerWithoutTls() {
        assertThat(of(new SQLException("The server does not support SSL.", "08004"))
                        .code())
                .isEqualTo("RD206");
    }

    @Test
    void takesABrokenConnectionForNoFailureOfTls() {
        SSLException handshake = new SSLException("Connection reset", new SocketException("Connection reset"));

        assertThat(of(new SQLException("SSL error: Connection reset", "08006", handshake)))
                .extracting(Problem::code, Problem::detail)
                .containsExactly("RD207", "SSL error: Connection reset (java.net.SocketException: Connection reset)");
    }

    @Test
    void knowsAConnectionThatBreaksAtOnce() {
        assertThat(of(new SocketException("Connection reset by peer")).code()).isEqualTo("RD207");
    }

    @Test
    void knowsALostConnection() {
        assertThat(of(new SQLException("An I/O error occurred while sending to the backend.", "08006"))
                        .code())
                .isEqualTo("RD207");
    }

    @Test
    void tellsWhatTheDatabaseSaidIfItKnowsNothingMore() {
        assertThat(of(new SQLException("permission denied for schema public", "42501")))
                .extracting(Problem::code, Problem::message)
                .containsExactly("42501", "permission denied for schema public");
    }

    @Test
    void tellsTheErrorBehindThatOfTheFailedTransaction() {
        SQLException first = new SQLException("1023 serializable isolation violation", "XX000");
        SQLException masking = new SQLException("current transaction is aborted", "25P02", first);

        assertThat(of(masking).message()).isEqualTo("1023 serializable isolation violation");
    }

    @Test
    void tellsTheErrorThatIsOnlyANextExceptionOrASuppressedOne() {
        SQLException next = new SQLException("current transaction is aborted", "25P02");
        next.setNextException(new SQLException("the first error", "XX000"));
        SQLException suppressed = new SQLException("current transaction is aborted", "25P02");
        suppressed.addSuppressed(new SQLException("the first error", "XX000"));

        assertThat(of(next).message()).isEqualTo("the first error");
        assertThat(of(suppressed).message()).isEqualTo("the first error");
    }

    @Test
    void tellsThatTheTransactionFailedIfNothingElseIsKnown() {
        assertThat(of(new SQLException("current transaction is aborted", "25P02"))
                        .code())
                .isEqualTo("25P02");
    }

    @Test
    void survivesExceptionsThatCauseEachOther() {
        SQLException one = new SQLException("one", "XX001");
        SQLException other = new SQLException("other", "XX002", one);
        one.initCause(other);

        assertThat(of(one).code()).isEqualTo("XX002");
    }

    @Test
    void tellsWhatFlywayRefuses() {
        FailureException failure = Diagnosis.of(new FlywayException("Found more than one migration"), CIRCUMSTANCES);

        assertThat(failure.fault()).isEqualTo(Fault.PROJECT);
        assertThat(problem(failure))
                .extracting(Problem::code, Problem::detail)
                .containsExactly("RD306", "Found more than one migration");
    }

    @Test
    void saysThatItDoesNotKnowTheRest() {
        assertThat(of(new IllegalStateException("what?")))
                .extracting(Problem::code, Problem::detail)
                .containsExactly("RD901", "java.lang.IllegalStateException: what?");
    }

    @Test
    void showsFilesAsTheUserKnowsThem() {
        Path folder = Path.of("project").toAbsolutePath();
        Function<Path, String> name = new Circumstances(details("host:1"), folder)::displayName;

        assertThat(name.apply(folder.resolve("src/../sql/V1.sql"))).isEqualTo("sql/V1.sql");
        assertThat(name.apply(folder.resolveSibling("other/V1.sql")))
                .endsWith("/other/V1.sql")
                .startsWith("/");
    }

    private static Problem of(Exception exception) {
        return problem(Diagnosis.of(exception, CIRCUMSTANCES));
    }

    private static Problem problem(FailureException failure) {
        return failure.problems().get(0);
    }

    private static FailureException connecting(String endpoint) {
        return connecting(endpoint, "");
    }

    private static FailureException connecting(String endpoint, String properties) {
        ConnectionDetails details = ConnectionDetails.of(
                JdbcUrl.parse("jdbc:redshift://" + endpoint + "/dev" + properties), "admin", Secret.of("s3cret"));
        try (var connection = new RedshiftDataSource(details).getConnection()) {
            throw new AssertionError("connected to " + connection);
        } catch (SQLException e) {
            return Diagnosis.of(e, new Circumstances(details, Path.of(".")));
        }
    }

    private static ConnectionDetails details(String endpoint) {
        return ConnectionDetails.of(JdbcUrl.parse("jdbc:redshift://" + endpoint + "/dev"), "admin", Secret.of("x"));
    }
}
