package com.example.shop;

import static com.example.shop.SampleData.count;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.redshiftdevops.junit.RedshiftTest;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@RedshiftTest
class MergeStagedProductsTests {

    @BeforeAll
    static void mergeOneHundredStagedProducts(Connection connection) throws SQLException {
        SampleData.load(connection, SampleData.PRODUCTS, SampleData.PRODUCTS_STAGING);
        try (CallableStatement call = connection.prepareCall("{call merge_staged_products()}")) {
            call.execute();
        }
    }

    @Test
    void closesTheOldVersionOfEveryStagedProduct(Connection connection) throws SQLException {
        assertEquals(100, count(connection, "select count(*) from products where status = 'CLOSED'"));
        assertEquals(500, count(connection, "select count(*) from products where status = 'ACTIVE'"));
    }

    @Test
    void datesTheClosedProducts(Connection connection) throws SQLException {
        assertEquals(100, count(connection, "select count(close_date) from products where status = 'CLOSED'"));
    }

    @Test
    void emptiesTheStagingTable(Connection connection) throws SQLException {
        assertEquals(0, count(connection, "select count(*) from products_staging"));
    }
}
