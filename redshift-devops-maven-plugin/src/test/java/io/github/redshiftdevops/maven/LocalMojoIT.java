package io.github.redshiftdevops.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMojoIT {

    private static final Pattern READY =
            Pattern.compile("Local Redshift is ready on (jdbc:redshift://127\\.0\\.0\\.1:\\d+/dev); Ctrl-C ends it");

    @TempDir
    private Path folder;

    @Test
    void servesAnyClientUntilItIsAskedToEnd() throws Exception {
        MavenBuild build = MavenBuild.of("migrates-the-local-redshift", folder, Map.of());
        Process maven = build.start("redshift-devops:local", "-Dredshift.local.port=0");
        String url = urlWhenReady(maven);
        List<ProcessHandle> descendants = maven.descendants().toList();

        assertThat(rowsOfHistory(url)).isPositive();

        maven.destroy();
        CompletableFuture<?>[] ends =
                descendants.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        assertThat(CompletableFuture.allOf(ends)).succeedsWithin(60, TimeUnit.SECONDS);
    }

    private String urlWhenReady(Process maven) throws Exception {
        Path log = folder.resolve("build.log");
        while (true) {
            boolean ended = !maven.isAlive();
            String text = Files.readString(log);
            Matcher ready = READY.matcher(text);
            if (ready.find()) {
                return ready.group(1);
            }
            assertThat(ended).as(text).isFalse();
            Thread.sleep(50);
        }
    }

    private static int rowsOfHistory(String url) throws Exception {
        Properties properties = new Properties();
        properties.putAll(Map.of("user", "anybody", "password", "", "ssl", "false"));
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
