package io.github.redshiftdevops.local.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The widths of columns in characters, for example of {@code 'id:6,name:25'}. Their labels mean nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-fixedwidth">
 *     FIXEDWIDTH</a>
 */
public record FixedWidths(List<Integer> widths) {

    private static final Pattern COLUMN = Pattern.compile("\\s*[^:,]*:\\s*([1-9][0-9]{0,6})\\s*");

    /** Of these widths. */
    public FixedWidths {
        widths = List.copyOf(widths);
    }

    static Optional<FixedWidths> parse(String specification) {
        List<Integer> widths = new ArrayList<>();
        for (String column : specification.split(",", -1)) {
            Matcher matcher = COLUMN.matcher(column);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            widths.add(Integer.parseInt(matcher.group(1)));
        }
        return Optional.of(new FixedWidths(widths));
    }
}
