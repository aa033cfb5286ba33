package io.github.redshiftdevops.core.connection;

/**
 * What is needed to log in.
 *
 * @param password {@link Secret#none()} if the database asks for none
 */
public record ConnectionDetails(JdbcUrl url, String user, Secret password) {}
