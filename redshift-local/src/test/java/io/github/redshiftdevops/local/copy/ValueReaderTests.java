package io.github.redshiftdevops.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.formats.FileColumn;
import io.github.redshiftdevops.local.formats.ValueSource;
import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueReaderTests {

    private boolean closed;

    @Test
    void closesAFileWhoseColumnsDoNotFit() {
        CopyOptions options = CopyParser.parse(
                        Statement.of("copy t from 's3://b/k' iam_role default format as parquet"))
                .options();
        LoadTarget target = new LoadTarget(List.of(new TargetColumn("c", "int4", -1, false, "")), options);

        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> ValueReader.open(new WithoutColumns(), (DataFormat.Library) options.format(), target))
                .withMessageContaining("Unmatched number of columns");

        assertThat(closed).isTrue();
    }

    /** A file that is open until somebody closes it. */
    private final class WithoutColumns implements ValueSource {

        @Override
        public List<FileColumn> columns() {
            return List.of();
        }

        @Override
        public @Nullable JsonValue next() {
            return null;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
