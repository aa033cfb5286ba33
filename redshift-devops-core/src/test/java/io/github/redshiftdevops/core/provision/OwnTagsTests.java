package io.github.redshiftdevops.core.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnTagsTests {

    private static final Instant EXPIRES = Instant.parse("2026-11-20T20:00:00Z");

    private static final OwnTags TAGS = new OwnTags("shop:17/9f86d081", EXPIRES);

    @Test
    void sayWhoHasMadeAResourceAndUntilWhenItIsNeeded() {
        assertThat(TAGS.beside(Map.of("cost-centre", "4711")))
                .containsOnly(
                        Map.entry("cost-centre", "4711"),
                        Map.entry("redshift-devops:owner", "redshift-devops"),
                        Map.entry("redshift-devops:build", "shop:17/9f86d081"),
                        Map.entry("redshift-devops:expires", "2026-11-20T20:00:00Z"));
    }

    @Test
    void cannotBeReplacedByTheUser() {
        assertThat(TAGS.beside(Map.of("redshift-devops:expires", "2099-01-01T00:00:00Z")))
                .containsEntry("redshift-devops:expires", "2026-11-20T20:00:00Z");
    }

    @Test
    void areReadAsTheyWereWritten() {
        assertThat(OwnTags.of(TAGS.beside(Map.of()))).contains(TAGS);
    }

    @Test
    void areOursOnlyIfNoneIsMissingOrUnreadable() {
        assertThat(OwnTags.of(Map.of())).isEmpty();
        TAGS.beside(Map.of()).keySet().forEach(key -> {
            Map<String, String> without = new HashMap<>(TAGS.beside(Map.of()));
            without.remove(key);
            assertThat(OwnTags.of(without)).as("without " + key).isEmpty();
        });
        Map<String, String> unreadable = new HashMap<>(TAGS.beside(Map.of()));
        unreadable.put("redshift-devops:expires", "yesterday");
        assertThat(OwnTags.of(unreadable)).isEmpty();
        Map<String, String> others = new HashMap<>(TAGS.beside(Map.of()));
        others.put("redshift-devops:owner", "somebody");
        assertThat(OwnTags.of(others)).isEmpty();
    }

    @Test
    void tellALeftoverWithRoomForClocksThatDiffer() {
        assertThat(TAGS.isLeftover(EXPIRES.plusSeconds(600))).isFalse();
        assertThat(TAGS.isLeftover(EXPIRES.plusSeconds(601))).isTrue();
    }

    @Test
    void holdABuildInCharactersThatAreAllowed() {
        assertThat(OwnTags.build("jenkins-a b/\u00fc#7", "9f86d081")).isEqualTo("jenkins-a b/--7/9f86d081");
        assertThat(OwnTags.build("x".repeat(300), "9f86d081")).hasSize(209);
    }
}
