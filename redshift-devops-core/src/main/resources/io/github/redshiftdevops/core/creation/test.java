package @package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.redshiftdevops.junit.RedshiftTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@RedshiftTest
class @type@ {

    @Test
    void replaceMe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 'what is'")) {
            rows.next();
            assertEquals("what shall be", rows.getString(1));
        }
    }
}
