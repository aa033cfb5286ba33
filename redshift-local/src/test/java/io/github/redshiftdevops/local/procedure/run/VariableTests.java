package io.github.redshiftdevops.local.procedure.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.local.execution.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariableTests {

    private static final VariableType VARCHAR_5 = new VariableType("varchar(5)", 1043, 9);
    private static final VariableType CHAR_5 = new VariableType("char(5)", 1042, 9);

    private static String stored(VariableType type, String value) {
        Scalar variable = new Scalar("v", type, null);
        variable.set(value);
        return String.valueOf(variable.value());
    }

    @Test
    void theLengthOfAStringCountsBytes() {
        assertThat(stored(VARCHAR_5, "abcde")).isEqualTo("abcde");
        assertThat(stored(VARCHAR_5, "ää")).isEqualTo("ää");
        assertThatThrownBy(() -> stored(VARCHAR_5, "äää"))
                .hasMessage("22001: value too long for type character varying(5)");
        assertThatThrownBy(() -> stored(CHAR_5, "abcdef")).hasMessage("22001: value too long for type character(5)");
    }

    @Test
    void blanksBehindTheLimitAreCut() {
        assertThat(stored(VARCHAR_5, "abc      ")).isEqualTo("abc  ");
    }

    @Test
    void charIsFilledWithBlanks() {
        assertThat(stored(CHAR_5, "abc")).isEqualTo("abc  ");
    }

    @Test
    void aConstantCannotBeAssigned() {
        Scalar variable = new Scalar("v", VARCHAR_5, "a");
        variable.restrict(true, false);
        assertThatThrownBy(() -> variable.set("b")).hasMessage("22005: \"v\" is declared CONSTANT");
    }

    @Test
    void aVariableThatIsNotNullRefusesNull() {
        Scalar variable = new Scalar("v", VARCHAR_5, "a");
        variable.restrict(false, true);
        assertThatThrownBy(() -> variable.set(null))
                .hasMessage("22004: null value cannot be assigned to variable \"v\" declared NOT NULL");
    }

    @Test
    void aRecordHasNoFieldsBeforeItsFirstAssignment() {
        RecordVariable record = new RecordVariable("r");
        assertThatThrownBy(() -> record.field("a")).hasMessage("55000: record \"r\" is not assigned yet");
    }

    @Test
    void aRecordTakesTheShapeOfEachRow() {
        RecordVariable record = new RecordVariable("r");
        record.set(List.of(new Column("a", 23, -1)), List.of("1"));
        assertThat(record.field("a")).isEqualTo(new Datum(23, -1, "1"));
        record.set(List.of(new Column("b", 25, -1)), null);
        assertThat(record.field("b")).isEqualTo(new Datum(25, -1, null));
        assertThatThrownBy(() -> record.field("a")).hasMessage("42703: record \"r\" has no field \"a\"");
    }

    @Test
    void literalsAreQuoted() {
        assertThat(new Datum(1043, -1, "it's \\").literal()).isEqualTo("E'it''s \\\\'");
        assertThat(new Datum(23, -1, "-5").literal()).isEqualTo("-5");
        assertThat(new Datum(16, -1, "t").literal()).isEqualTo("true");
        assertThat(new Datum(1082, -1, "2024-01-01").literal()).isEqualTo("'2024-01-01'");
        assertThat(new Datum(23, -1, null).literal()).isEqualTo("NULL");
    }
}
