package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.redshiftdevops.junit.RedshiftTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@RedshiftTest
class OrdersTests {

    @Test
    void areWhereTheBuildHasMigrated(Connection connection) throws Exception {
        Files.writeString(Path.of("target", "url.txt"), connection.getMetaData().getURL());
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from orders")) {
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }
}
