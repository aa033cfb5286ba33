package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTests {

    @Test
    void is_the_same_for_the_same_texts() {
        assertThat(Fingerprint.of(List.of("create", "table"))).isEqualTo(Fingerprint.of(List.of("create", "table")));
    }

    @Test
    void changes_with_each_character_the_order_and_the_borders() {
        List<List<String>> all = List.of(
                List.of(),
                List.of(""),
                List.of("ab"),
                List.of("aB"),
                List.of("a", "b"),
                List.of("b", "a"),
                List.of("", "ab"),
                List.of("ab", ""),
                List.of("ä"),
                List.of("ae"));

        assertThat(all.stream().map(Fingerprint::of)).doesNotHaveDuplicates();
    }

    @Test
    void can_be_part_of_a_file_name() {
        assertThat(Fingerprint.of(List.of("create table t ()"))).matches("[0-9a-f]+-[0-9a-f]{1,8}-[0-9a-f]{1,8}");
    }
}
