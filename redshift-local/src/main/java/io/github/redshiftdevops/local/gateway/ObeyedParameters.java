package io.github.redshiftdevops.local.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a session that the gateway itself obeys. PostgreSQL holds them, and tells nobody when they change, so
 * they are read again behind each statement that may have changed them.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_ConfigurationRef.html">Configuration
 *     reference</a>
 */
final class ObeyedParameters {

    private static final String QUESTION =
            "select " + valueOf(QuotedNames.PARAMETER) + ", " + valueOf("describe_field_name_in_uppercase");

    private QuotedNames quotedNames = QuotedNames.FOLDED;
    private boolean upperCaseColumns;

    QuotedNames quotedNames() {
        return quotedNames;
    }

    /**
     * Whether the client gets the names of columns in upper case.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_describe_field_name_in_uppercase.html">
     *     describe_field_name_in_uppercase</a>
     */
    boolean upperCaseColumns() {
        return upperCaseColumns;
    }

    /** Asks PostgreSQL if they may have changed; nothing may be under way. Returns itself. */
    ObeyedParameters refresh(Backend backend) throws IOException {
        TransactionStatus status = backend.status();
        if (!status.parametersMayHaveChanged() || status.isFailedBlock()) {
            return this;
        }
        boolean alone = !status.hasWork();
        List<String> values = new ArrayList<>();
        backend.run(QUESTION, List.of(), (columns, row) -> values.addAll(row));
        if (alone) {
            backend.sync();
        }
        quotedNames = QuotedNames.isOn(values.get(0)) ? QuotedNames.EXACT : QuotedNames.FOLDED;
        upperCaseColumns = QuotedNames.isOn(values.get(1));
        status.parametersRead();
        return this;
    }

    /** Whether a statement that is prepared may set a parameter for what the client sends together with it. */
    static boolean maySet(String sql) {
        String text = sql.stripLeading();
        return text.regionMatches(true, 0, "set ", 0, 4) || text.regionMatches(true, 0, "reset ", 0, 6);
    }

    /** Also in a database that has nothing of the catalog. */
    private static String valueOf(String parameter) {
        return "coalesce(pg_catalog.current_setting('redshift." + parameter + "', true), '')";
    }
}
