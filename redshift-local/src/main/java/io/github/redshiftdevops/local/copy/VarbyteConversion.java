package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.MarkedText;

/**
 * VARBYTE, of which a field has the hexadecimal digits.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-usage-varbyte.html">Loading VARBYTE</a>
 */
record VarbyteConversion() implements Conversion {

    @Override
    public void write(Row row, int field, CopyText out) throws BadRow {
        out.escaped(MarkedText.VARBYTE.mark());
        new OtherConversion().write(row, field, out);
    }
}
