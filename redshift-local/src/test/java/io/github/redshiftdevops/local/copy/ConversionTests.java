package io.github.redshiftdevops.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.redshiftdevops.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTests {

    private static final String NULL = "\\N";

    @ParameterizedTest
    @CsvSource({
        "int2,-32768,-32768",
        "int2,32767,32767",
        "int4,' 12 ',12",
        "int4,+5,+5",
        "int4,007,007",
        "int4,-0,-0",
        "int8,-9223372036854775808,-9223372036854775808",
        "int8,9223372036854775807,9223372036854775807"
    })
    void integersAreDigits(String type, String value, String expected) throws BadRow {
        assertThat(convert(column(type, -1), value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "int2,32768,1222,Overflow (Short valid range -32768 to 32767)",
        "int4,-2147483649,1222,Overflow (Integer valid range -2147483648 to 2147483647)",
        "int8,9223372036854775808,1222,Overflow (Long valid range -9223372036854775808 to 9223372036854775807)",
        "int8,99999999999999999999999,1222,Overflow (Long valid range -9223372036854775808 to 9223372036854775807)",
        "int4,12.0,1207,'Invalid digit, Value ''.'', Pos 2, Type: Integer'",
        "int4,abc,1207,'Invalid digit, Value ''a'', Pos 0, Type: Integer'",
        "int4,' 1x',1207,'Invalid digit, Value ''x'', Pos 2, Type: Integer'",
        "int2,-,1207,'Invalid digit, Value ''-'', Pos 0, Type: Short'",
        "int8,1 2,1207,'Invalid digit, Value '' '', Pos 1, Type: Long'",
        "int4,\u0663,1207,'Invalid digit, Value ''\u00d9'', Pos 0, Type: Integer'"
    })
    void anythingElseIsNoInteger(String type, String value, int code, String reason) {
        assertBad(column(type, -1), value, code, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "10.03,10.03",
        "-0.5,-0.5",
        ".5,.5",
        "5.,5.",
        "20.259,20.25",
        "-20.259,-20.25",
        "1234567890.999,1234567890.99",
        "000000000000000001.10,1.10",
        "' 7 ',7",
        "0.00000000001,0.00"
    })
    void decimalsAreCutToTheirScale(String value, String expected) throws BadRow {
        assertThat(convert(column("numeric", decimal(12, 2)), value)).isEqualTo(expected);
    }

    @Test
    void roundecRounds() throws BadRow {
        assertThat(convert(column("numeric", decimal(8, 2)), "20.259", "roundec"))
                .isEqualTo("20.26");
        assertThat(convert(column("numeric", decimal(8, 2)), "-20.255", "roundec"))
                .isEqualTo("-20.26");
    }

    @ParameterizedTest
    @CsvSource({
        "1e3,1207,'Invalid digit, Value ''e'', Pos 1, Type: Decimal'",
        "1.2.3,1207,'Invalid digit, Value ''.'', Pos 3, Type: Decimal'",
        "'1,5',1207,'Invalid digit, Value '','', Pos 1, Type: Decimal'",
        "$5,1207,'Invalid digit, Value ''$'', Pos 0, Type: Decimal'",
        "-,1207,'Invalid digit, Value ''-'', Pos 0, Type: Decimal'",
        "5-,1207,'Invalid digit, Value ''-'', Pos 1, Type: Decimal'",
        "10000,1204,'Overflow for NUMERIC(6,2)'",
        "12345678901234567890.1,1204,'Overflow for NUMERIC(6,2)'"
    })
    void anythingElseIsNoDecimal(String value, int code, String reason) {
        assertBad(column("numeric", decimal(6, 2)), value, code, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1.5", ".5", "5.", "1e10", "1E-3", "+2", "NaN", "-inf", "Infinity"})
    void floatsMayHaveExponents(String value) throws BadRow {
        assertThat(convert(column("float8", -1), value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e", "e5", ".", "0x10", "1 2", "one"})
    void anythingElseIsNoFloat(String value) {
        assertBad(column("float4", -1), value, 1208, "Invalid floating point value");
    }

    @ParameterizedTest
    @CsvSource({"t,t", "TRUE,t", "y,t", "Yes,t", "1,t", "f,f", "false,f", "N,f", "no,f", "0,f", "' 1 ',t"})
    void booleansHaveFiveWordsEach(String value, String expected) throws BadRow {
        assertThat(convert(column("bool", -1), value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off", "2", "tru", "yess"})
    void anythingElseIsNoBoolean(String value) {
        assertBad(column("bool", -1), value, 1210, "Unknown boolean format");
    }

    @Test
    void emptyFieldsAreEmptyStringsOfCharacterColumnsAndElseNull() throws BadRow {
        assertThat(convert(column("varchar", 14), "")).isEmpty();
        assertThat(convert(column("bpchar", 14), "")).isEmpty();
        for (String type : List.of("int4", "numeric", "date", "timestamp", "bool", "float8", "super")) {
            assertThat(convert(column(type, -1), "")).as(type).isEqualTo(NULL);
            assertThat(convert(column(type, -1), "  ")).as(type).isEqualTo(NULL);
        }
        assertThat(convert(column("varchar", 14), "  ")).isEqualTo("  ");
    }

    @Test
    void parametersMakeMoreFieldsNull() throws BadRow {
        assertThat(convert(column("varchar", 14), "", "emptyasnull")).isEqualTo(NULL);
        assertThat(convert(column("varchar", 14), "", "null as ''")).isEqualTo(NULL);
        assertThat(convert(column("varchar", 14), " \t ", "blanksasnull")).isEqualTo(NULL);
        assertThat(convert(column("varchar", 14), "", "blanksasnull")).isEmpty();
        assertThat(convert(column("varchar", 14), " x", "blanksasnull")).isEqualTo(" x");
        assertThat(convert(column("varchar", 14), "\\N")).isEqualTo(NULL);
        assertThat(convert(column("varchar", 24), "NULL", "null as 'NULL'")).isEqualTo(NULL);
        assertThat(convert(column("varchar", 24), "\\N", "null as 'NULL'")).isEqualTo("\\\\N");
        assertThat(convert(column("varchar", 24), "\u00e4", "null as '\u00e4'")).isEqualTo(NULL);
        assertThat(convert(column("varchar", 24), "null", "null as 'NULL'")).isEqualTo("null");
    }

    @Test
    void nullInANotNullColumnIsAnError() {
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> convert(new TargetColumn("c", "int4", -1, true, ""), ""))
                .withMessage("Missing data for not-null field")
                .satisfies(e -> assertThat(e.code()).isEqualTo(1213));
    }

    @Test
    void lengthsCountBytes() throws BadRow {
        assertThat(convert(column("varchar", 4 + 4), "\u00e4\u00f6")).isEqualTo("\u00e4\u00f6");
        assertThat(convert(column("varchar", -1), "x".repeat(70_000))).hasSize(70_000);
        assertBad(column("varchar", 3 + 4), "\u00e4\u00f6", 1204, "String length exceeds DDL length");
        assertBad(column("bpchar", 3 + 4), "abcd", 1204, "Char length exceeds DDL length");
    }

    @Test
    void truncatecolumnsCutsBetweenCharacters() throws BadRow {
        assertThat(convert(column("varchar", 3 + 4), "\u00e4\u00f6", "truncatecolumns"))
                .isEqualTo("\u00e4");
        assertThat(convert(column("varchar", 5 + 4), "a\ud83d\ude00b", "truncatecolumns"))
                .isEqualTo("a\ud83d\ude00");
        assertThat(convert(column("varchar", 4 + 4), "a\ud83d\ude00b", "truncatecolumns"))
                .isEqualTo("a");
        assertThat(convert(column("bpchar", 2 + 4), "abc", "truncatecolumns")).isEqualTo("ab");
        assertBad(column("int2", -1), "99999", 1222, "Overflow (Short valid range -32768 to 32767)");
    }

    @Test
    void trimblanksTrimsTheEndOfVarchar() throws BadRow {
        assertThat(convert(column("varchar", 2 + 4), "ab \t ", "trimblanks")).isEqualTo("ab");
        assertThat(convert(column("varchar", 9 + 4), " ab", "trimblanks")).isEqualTo(" ab");
        assertThat(convert(column("bpchar", 9 + 4), "ab ", "trimblanks")).isEqualTo("ab ");
    }

    @Test
    void whatPostgresReadsSpeciallyIsEscaped() throws BadRow {
        assertThat(convert(column("varchar", -1), "a\tb\nc\rd\\e\\.")).isEqualTo("a\\tb\\nc\\rd\\\\e\\\\.");
    }

    @Test
    void charTakesOnlyAscii() {
        assertBad(
                column("bpchar", 20),
                "a\u0861",
                1220,
                "Multibyte character not supported for CHAR (Hint: try using VARCHAR). Invalid char: e0 a1 a1");
    }

    @ParameterizedTest
    @CsvSource({
        "61 a4 62,a4,3",
        "fe,fe,3",
        "c3,c3,2",
        "e2 82,e2 82,2",
        "c3 28,c3,4",
        "ed a0 80,ed a0 80,5",
        "f4 90 80 80,f4 90 80 80,8",
        "c0 80,c0 80,9",
        "e0 80 af,e0 80 af,9",
        "f8 88 80 80 80,f8 88 80 80 80,1"
    })
    void invalidUtf8IsAnErrorThatShowsItsBytes(String field, String shown, int error) {
        String reason = "String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: %s (error %d)"
                .formatted(shown, error);

        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> convert(column("varchar", 40), bytes(field), ""))
                .withMessage(reason)
                .satisfies(e -> assertThat(e.code()).isEqualTo(1220));
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> convert(column("super", -1), bytes(field), "acceptinvchars"))
                .withMessage(reason);
    }

    @Test
    void acceptinvcharsReplacesEachInvalidByte() throws BadRow {
        assertThat(convert(column("varchar", 40), bytes("61 e2 82 62 fe c3 a4"), "acceptinvchars '^'"))
                .isEqualTo("a^^b^\u00e4");
        assertThat(convert(column("varchar", 40), bytes("ed a0 80"), "acceptinvchars"))
                .isEqualTo("???");
    }

    @Test
    void nulInsideOfAFieldIsAnError() throws BadRow {
        assertThat(convert(column("varchar", 40), "\0", "null as '\\0'")).isEqualTo(NULL);
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> convert(column("varchar", 40), "a\0", "null as '\\0'"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(1218));
    }

    @ParameterizedTest
    @CsvSource({
        "'',2020-02-29,2020-02-29",
        "'',' 2000-02-29 ',2000-02-29",
        "'',2020-02-29 10:11:12,2020-02-29",
        "'',2020-02-29T10:11:12Z,2020-02-29",
        "dateformat 'MM/DD/YYYY',03/31/2003,2003-03-31",
        "'dateformat as ''MON DD, YYYY''','March 31, 2003',2003-03-31",
        "'dateformat ''MON DD, YYYY''','may 1, 2003',2003-05-01",
        "dateformat 'Mon-DD-YYYY',Jan-01-1999,1999-01-01",
        "dateformat 'YYYYMMDD',19990131,1999-01-31",
        "dateformat 'DD.MM.YY',1.2.68,2068-02-01",
        "dateformat 'DD.MM.YY',01.02.69,1969-02-01",
        "dateformat 'DD.MM.YYYY HH:MI:SS',01.02.1969 10:11:12,1969-02-01",
        "dateformat 'auto',J2451187,J2451187"
    })
    void datesFollowTheFormat(String parameters, String value, String expected) throws BadRow {
        assertThat(convert(column("date", -1), value, parameters)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'',2020-1-1,Invalid Date Format - length must be 10 or more",
        "'',1900-02-29,Invalid date format or value [YYYY-MM-DD]",
        "'',2021-13-01,Invalid date format or value [YYYY-MM-DD]",
        "'',2021-00-10,Invalid date format or value [YYYY-MM-DD]",
        "'',2021-10-00,Invalid date format or value [YYYY-MM-DD]",
        "'',2021-04-31,Invalid date format or value [YYYY-MM-DD]",
        "'',2021-04-3a,Invalid date format or value [YYYY-MM-DD]",
        "'',2021/04/30,Invalid date format or value [YYYY-MM-DD]",
        "'',2021-02-29,Invalid date format or value [YYYY-MM-DD]",
        "'',0000-01-01,Invalid date format or value [YYYY-MM-DD]",
        "'',01/02/2003,Invalid date format or value [YYYY-MM-DD]",
        "'',2020-01-01x,Invalid date format or value [YYYY-MM-DD]",
        "'',NULL,Invalid Date Format - length must be 10 or more",
        "dateformat 'MM/DD/YYYY',31/03/2003,Invalid date format or value [MM/DD/YYYY]",
        "dateformat 'MM/DD/YYYY',03/31,Invalid date format or value [MM/DD/YYYY]",
        "dateformat 'auto',now,Invalid date format or value [auto]"
    })
    void otherDatesAreErrors(String parameters, String value, String reason) {
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> convert(column("date", -1), value, parameters))
                .withMessage(reason)
                .satisfies(e -> assertThat(e.code()).isEqualTo(1205));
    }

    @ParameterizedTest
    @CsvSource({
        "'',2008-09-26 05:43:12,2008-09-26 05:43:12",
        "'',2008-09-26 05:43:12.123456,2008-09-26 05:43:12.123456",
        "timeformat 'MM.DD.YYYY HH:MI:SS',03.31.2003 18:45:05.123456,2003-03-31 18:45:05.123456",
        "timeformat 'MM/DD/YYYY HH12:MI:SS AM',03/31/2003 12:45:05 AM,2003-03-31 00:45:05",
        "timeformat 'MM/DD/YYYY HH12:MI:SS AM',03/31/2003 12:45:05 pm,2003-03-31 12:45:05",
        "timeformat 'MM/DD/YYYY HH:MI PM',03/31/2003 6:45 PM,2003-03-31 18:45:00",
        "timeformat 'YYYY-MM-DDTHH:MI:SS',2003-03-31T18:45:05,2003-03-31 18:45:05",
        "timeformat 'YYYYMMDD HHMISS',20030331 184505,2003-03-31 18:45:05",
        "timeformat 'epochsecs',0,1970-01-01 00:00:00.000",
        "timeformat 'epochsecs',-1,1969-12-31 23:59:59.000",
        "timeformat 'epochmillisecs',1604664312250,2020-11-06 12:05:12.250",
        "timeformat 'auto',2019-02-11T05:09:12.195Z,2019-02-11T05:09:12.195Z"
    })
    void timesFollowTheFormat(String parameters, String value, String expected) throws BadRow {
        assertThat(convert(column("timestamp", -1), value, parameters)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2008-09-26 05:43:12+02", "2008-09-26 05:43:12-8:00", "2008-09-26 05:43:12 UTC"})
    void timesWithAZoneMayHaveAnOffset(String value) throws BadRow {
        assertThat(convert(column("timestamptz", -1), value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'',2008-09-26T05:43:12,YYYY-MM-DD HH24:MI:SS",
        "'',2008-09-26 25:43:12,YYYY-MM-DD HH24:MI:SS",
        "'',2008-09-31 05:43:12,YYYY-MM-DD HH24:MI:SS",
        "'',2008-09-26 05:60:12,YYYY-MM-DD HH24:MI:SS",
        "'',2008-09-26 05:43:60,YYYY-MM-DD HH24:MI:SS",
        "'',2008-09-26 -5:43:12,YYYY-MM-DD HH24:MI:SS",
        "'',2008-09-26,YYYY-MM-DD HH24:MI:SS",
        "'',2008-09-26 05:43:12 x,YYYY-MM-DD HH24:MI:SS",
        "timeformat 'MM/DD/YYYY HH12:MI',03/31/2003 13:00,MM/DD/YYYY HH12:MI",
        "timeformat 'epochsecs',1.5,epochsecs",
        "timeformat 'epochsecs',999999999999999,epochsecs",
        "timeformat 'epochmillisecs',-999999999999999,epochmillisecs"
    })
    void otherTimesAreErrors(String parameters, String value, String format) {
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> convert(column("timestamp", -1), value, parameters))
                .withMessage("Invalid timestamp format or value [" + format + "]")
                .satisfies(e -> assertThat(e.code()).isEqualTo(1206));
    }

    @Test
    void acceptanydateMakesOtherDatesNull() throws BadRow {
        assertThat(convert(column("date", -1), "00/00/00", "acceptanydate dateformat 'MM/DD/YY'"))
                .isEqualTo(NULL);
        assertThat(convert(column("date", -1), "01/02/03", "acceptanydate dateformat 'MM/DD/YY'"))
                .isEqualTo("2003-01-02");
    }

    private static TargetColumn column(String type, int typeModifier) {
        return new TargetColumn("c", type, typeModifier, false, "");
    }

    private static int decimal(int precision, int scale) {
        return (precision << 16 | scale) + 4;
    }

    private static void assertBad(TargetColumn column, String value, int code, String reason) {
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> convert(column, value))
                .withMessage(reason)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.field()).isZero());
    }

    private static String convert(TargetColumn column, String value) throws BadRow {
        return convert(column, value, "");
    }

    private static String convert(TargetColumn column, String value, String parameters) throws BadRow {
        return convert(column, value.getBytes(StandardCharsets.UTF_8), parameters);
    }

    private static String convert(TargetColumn column, byte[] value, String parameters) throws BadRow {
        CopyOptions options = CopyParser.parse(Statement.of("copy t from 's3://b/k' iam_role default " + parameters))
                .options();
        Row row = new Row();
        row.append(value, 0, value.length);
        row.endField();
        CopyText text = new CopyText();
        new RowWriter(new LoadTarget(List.of(column), options)).write(row, text);
        byte[] bytes = new byte[text.size()];
        text.drain(bytes, 0, bytes.length);
        String line = new String(bytes, StandardCharsets.UTF_8);
        assertThat(line).endsWith("\n");
        return line.substring(0, line.length() - 1);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }
}
