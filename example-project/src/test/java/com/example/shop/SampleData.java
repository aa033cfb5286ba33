package com.example.shop;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A table with its CSV file in the bucket of the test data: on a cluster in S3, on a laptop in {@code src/test/s3}. */
enum SampleData {
    USERS("users", "email, first_name, last_name", 1000),
    PRODUCTS("products", "product_name, price", 500),
    PRODUCTS_STAGING("products_staging", "product_name, price", 100);

    private static final String BUCKET = variable("TEST_DATA_S3_BUCKET", "shop-test-data");
    private static final String IAM_ROLE =
            variable("TEST_REDSHIFT_IAM_ROLE", "arn:aws:iam::123456789012:role/redshift-ingest");

    private final String table;
    private final String columns;
    private final int rows;

    SampleData(String table, String columns, int rows) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
    }

    /** Fills the tables with nothing but their files' rows. */
    static void load(Connection connection, SampleData... tables) throws SQLException {
        for (SampleData each : tables) {
            each.load(connection);
        }
    }

    private void load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate " + table);
            statement.execute("copy %s (%s) from 's3://%s/%s.csv' iam_role '%s' csv ignoreheader 1"
                    .formatted(table, columns, BUCKET, table, IAM_ROLE));
        }
        int loaded = count(connection, "select count(*) from " + table);
        if (loaded != rows) {
            throw new IllegalStateException("%s has %d rows instead of %d".formatted(table, loaded, rows));
        }
    }

    static int count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static String variable(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }
}
