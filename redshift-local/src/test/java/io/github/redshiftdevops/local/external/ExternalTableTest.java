package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.transfer.S3Session;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A session with a schema of external tables and a folder of S3 for their files. */
abstract class ExternalTableTest {

    static final String COMMA = " row format delimited fields terminated by ',' stored as textfile ";

    S3Session s3;

    @BeforeEach
    void open() throws SQLException, IOException {
        s3 = new S3Session();
    }

    @AfterEach
    void close() throws SQLException {
        s3.close();
    }

    final String schema() {
        return String.valueOf(s3.folder().getFileName());
    }

    final void create(String table, String clauses) throws SQLException {
        s3.execute("create external table " + schema() + "." + table + clauses);
    }

    /** The table {@code parts} with two rows. */
    final void parts() throws SQLException, IOException {
        s3.object("parts/1.csv", "1,Nut,0.50,true,2024-05-01,2024-05-01 11:30:59.123456\n2,\\N,,false,,\n");
        create(
                "parts",
                "(id int, name varchar(20), price decimal(8,2), sold boolean, day date, at timestamp)" + COMMA
                        + "location '@parts/' table properties ('numRows'='2')");
    }
}
