package com.example.shop;

import static com.example.shop.SampleData.count;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.redshiftdevops.junit.RedshiftTest;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@RedshiftTest
class GenOrdersTests {

    @BeforeAll
    static void loadUsersAndProducts(Connection connection) throws SQLException {
        SampleData.load(connection, SampleData.USERS, SampleData.PRODUCTS);
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate orders");
        }
    }

    @Test
    void genOrdersInsertsTheOrdersOfOneUserForActiveProducts(Connection connection) throws SQLException {
        try (CallableStatement call = connection.prepareCall("{call gen_orders(?, ?)}")) {
            call.setString(1, "ada.achterberg@example.com");
            call.setInt(2, 50);
            call.execute();
        }

        assertEquals(50, count(connection, "select count(*) from orders"));
        assertEquals(
                50,
                count(
                        connection,
                        """
                        select count(*)
                          from orders
                          join users on users.email = orders.email
                          join products on products.id = orders.product_id
                         where users.email = 'ada.achterberg@example.com'
                           and products.status = 'ACTIVE'
                           and orders.quantity = 1
                           and orders.date_created is not null
                        """));
    }
}
