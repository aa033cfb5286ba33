package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Value;
import java.util.List;

/**
 * A statement of Redshift's SQL, ready to be sent.
 *
 * @param parameters for {@code $1} and so on
 */
public record SqlCommand(String sql, List<Value> parameters, LeadingWords leadingWords) {

    /** Dynamic SQL, which has no variables in it. */
    public static SqlCommand dynamic(String sql) {
        return new SqlCommand(sql, List.of(), LeadingWords.of(sql));
    }
}
