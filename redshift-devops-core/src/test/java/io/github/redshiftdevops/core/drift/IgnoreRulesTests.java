package io.github.redshiftdevops.core.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.drift.Difference.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table:public.tmp_*  | table  | public.tmp_1     | true",
                "table:public.tmp_?  | table  | public.tmp_12    | false",
                "TABLE:Public.TMP_*  | table  | public.tmp_1     | true",
                "table:public.tmp    | table  | public.tmp_1     | false",
                "table:public.tmp_1  | view   | public.tmp_1     | false",
                "*:public.tmp_1      | view   | public.tmp_1     | true",
                "table:public.a.b    | table  | public.axb       | false",
                "column:*.loaded_at  | column | sales.o.loaded_at | true",
                "grant:* to user bob | grant  | select on table public.a to user bob | true",
            })
    void saysWhatIsIgnored(String rule, String kind, String name, boolean ignored) {
        Difference difference = new Difference(State.EXTRA, kind, name, "", "", List.of());

        assertThat(IgnoreRules.of(List.of(" ", rule)).ignores(difference)).isEqualTo(ignored);
    }

    @Test
    void needsAKind() {
        assertThatThrownBy(() -> IgnoreRules.of(List.of("public.tmp_*")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("RD110: the rule 'public.tmp_*' in redshift.driftIgnore has no kind");
    }
}
