package io.github.redshiftdevops.local.postgres;

import io.github.redshiftdevops.sql.Location;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the databases of a new server. */
record TemplateScripts(SocketAddress server) {

    /**
     * Runs the scripts in {@code template1} and makes {@code dev} from it.
     *
     * @throws PostgresException if one fails
     */
    void install(List<String> scripts) throws IOException {
        try (SetupConnection template = SetupConnection.open(server, PostgresServer.SUPERUSER, "template1")) {
            for (int i = 0; i < scripts.size(); i++) {
                install(template, "template script " + (i + 1), scripts.get(i));
            }
            // nobody does it later where databases are thrown away
            template.execute("VACUUM (FREEZE, ANALYZE)");
        } catch (ServerError e) {
            throw failed("template1", e);
        }
        try (SetupConnection maintenance = SetupConnection.open(server, PostgresServer.SUPERUSER, "postgres")) {
            maintenance.execute("CREATE DATABASE dev TEMPLATE template1 STRATEGY file_copy");
        } catch (ServerError e) {
            throw failed("dev", e);
        }
    }

    private static PostgresException failed(String database, ServerError error) {
        return new PostgresException(
                Failure.NOT_PREPARED
                        .problem("cannot prepare the database '" + database + "': " + error.text())
                        .withDetail(error.detail())
                        .withHint(error.hint()),
                error);
    }

    private static void install(SetupConnection template, String name, String script) throws IOException {
        try {
            template.execute(script);
        } catch (ServerError e) {
            Problem problem = Failure.BAD_SCRIPT
                    .problem(name + " failed: " + e.text())
                    .withDetail(e.detail())
                    .withHint(e.hint());
            @Nullable Location location = location(name, script, e.position());
            throw new PostgresException(location == null ? problem : problem.at(location), e);
        }
    }

    private static @Nullable Location location(String name, String script, int position) {
        return position < 1 || position > script.codePointCount(0, script.length()) + 1
                ? null
                : Location.in(name, script, script.offsetByCodePoints(0, position - 1), 1);
    }
}
