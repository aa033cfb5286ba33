package io.github.redshiftdevops.core.connection;

/**
 * With what one connection logs in.
 *
 * @param password {@link Secret#none()} if the database asks for none
 */
public record Credentials(String user, Secret password) {}
