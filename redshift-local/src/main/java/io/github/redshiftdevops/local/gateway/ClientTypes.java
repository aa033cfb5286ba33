package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.RowDescription;

/**
 * The types of a result as the client is told of them: what PostgreSQL's string functions return as TEXT is VARCHAR, which
 * Redshift makes of every TEXT. Their values are the same bytes.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html">Character types, TEXT and BPCHAR</a>
 */
final class ClientTypes {

    private static final int TEXT = 25;
    private static final int VARCHAR = 1043;

    private ClientTypes() {}

    /** A RowDescription for the client. */
    static Frame of(Frame rowDescription, ObeyedParameters parameters) {
        Frame typed = RowDescription.withType(rowDescription, TEXT, VARCHAR);
        return parameters.upperCaseColumns() ? RowDescription.inUpperCase(typed) : typed;
    }
}
