package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.redshiftdevops.junit.RedshiftTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@RedshiftTest
class RenameUserTests {

    @BeforeAll
    static void addUser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate users");
            statement.execute("insert into users values ('ada@example.com', 'Ada')");
        }
    }

    @Test
    void renamesTheUser(Connection connection) throws SQLException {
        try (CallableStatement call = connection.prepareCall("{call rename_user(?, ?)}")) {
            call.setString(1, "ada@example.com");
            call.setString(2, "Ada Lovelace");
            call.execute();
        }
        assertEquals("Ada Lovelace", value(connection, "select name from users"));
    }

    @Test
    void worksOnTheServerThatTheBuildHasMigrated(Connection connection) throws Exception {
        assertEquals("Ada", value(connection, "select name from users"));
        Files.writeString(Path.of("target", "url.txt"), connection.getMetaData().getURL());
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
