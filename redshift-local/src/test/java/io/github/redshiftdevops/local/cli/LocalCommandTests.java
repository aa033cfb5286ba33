package io.github.redshiftdevops.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class LocalCommandTests {

    @TempDir
    Path folder;

    @Test
    void withoutOptionsItListensOnRedshiftsPort() {
        assertThat(settings(Map.of()))
                .isEqualTo(LocalRedshiftSettings.defaults().withPort(5439));
    }

    @Test
    void portZeroIsAFreeOne() {
        assertThat(settings(Map.of(), "--port", "0")).isEqualTo(LocalRedshiftSettings.defaults());
    }

    @Test
    void allOptionsReachTheSettings() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "s3cr3t \nsecond line");
        Path data = folder.resolve("data");

        LocalRedshiftSettings settings = settings(
                Map.of("REDSHIFT_LOCAL_PASSWORD", "other"),
                "--port=1234",
                "--s3-root",
                folder.toString(),
                "--data",
                data.toString(),
                "--user",
                "me",
                "--password-file",
                password.toString(),
                "--tls");

        assertThat(settings)
                .isEqualTo(LocalRedshiftSettings.defaults()
                        .withPort(1234)
                        .withS3Root(folder)
                        .withDataDirectory(data)
                        .withLogin(new LocalRedshiftSettings.Login("me", "s3cr3t "))
                        .withTls());
    }

    @Test
    void thePasswordMayComeFromTheEnvironment() {
        assertThat(settings(Map.of("REDSHIFT_LOCAL_PASSWORD", "s3cr3t"), "--user", "me")
                        .login())
                .isEqualTo(Optional.of(new LocalRedshiftSettings.Login("me", "s3cr3t")));
        assertThat(settings(Map.of("REDSHIFT_LOCAL_PASSWORD", "s3cr3t")).login())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--port=65536,not between 0 and 65535",
        "--port=-1,not between 0 and 65535",
        "--port=x,--port",
        "--s3-root=/no/such/folder,no folder '/no/such/folder'",
        "--s3-endpoint=ftp://localhost,no URL of the form http",
        "--data=/dev/null,not a folder",
        "--user=me,REDSHIFT_LOCAL_PASSWORD",
        "--password-file=/no/such/file,needs --user",
        "--password=x,--password",
        "--bogus,--bogus",
        "extra,extra"
    })
    void wrongArgumentsAreOneMessageAndNoStackTrace(String argument, String message) {
        Output output = run(argument);

        assertThat(output.status()).isEqualTo(2);
        assertThat(output.out()).isEmpty();
        assertThat(output.err())
                .startsWith("[ERROR] LR022: ")
                .contains(message, "help: run with --help")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void anUnreadableOrEmptyPasswordFileIsAnError() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> settings(Map.of(), "--user=me", "--password-file=" + empty))
                .withMessageContaining("is empty");
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> settings(Map.of(), "--user=me", "--password-file=" + folder.resolve("absent")))
                .withMessageContaining("cannot be read");
    }

    @Test
    void anEndpointTakesThePlaceOfAFolder() {
        assertThat(settings(Map.of(), "--port=0", "--s3-endpoint=http://127.0.0.1:9000"))
                .isEqualTo(LocalRedshiftSettings.defaults().withS3Endpoint(URI.create("http://127.0.0.1:9000")));
        assertThatExceptionOfType(ParameterException.class)
                .isThrownBy(() -> settings(Map.of(), "--s3-root=" + folder, "--s3-endpoint=http://127.0.0.1:9000"))
                .withMessageContaining("exclude each other");
    }

    @Test
    void helpAndVersionAreShown() {
        assertThat(run("--help").out()).contains("--s3-root=DIR", "REDSHIFT_LOCAL_PASSWORD", "5439.");
        assertThat(run("--version").out()).startsWith("redshift-local ");
        assertThat(run("--help").status()).isZero();
    }

    private record Output(int status, String out, String err) {}

    private static Output run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.commandLine(Map.of())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Output(status, out.toString(), err.toString());
    }

    private static LocalRedshiftSettings settings(Map<String, String> environment, String... arguments) {
        CommandLine commandLine = Main.commandLine(environment);
        commandLine.parseArgs(arguments);
        LocalCommand command = commandLine.getCommand();
        return command.settings();
    }
}
