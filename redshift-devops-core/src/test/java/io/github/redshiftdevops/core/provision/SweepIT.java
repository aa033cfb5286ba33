package io.github.redshiftdevops.core.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of others is removed. */
class SweepIT extends CloudFixture {

    @Test
    void sweepsOnlyWhatBearsOurTagsAndHasExpired() {
        OwnTags expired = new OwnTags("old/1", NOW.minusSeconds(3600));
        OwnTags inUse = new OwnTags("other/2", NOW.plusSeconds(60));
        FakeServerless serverless = CLOUD.serverless();
        serverless.add("rsd-expired", expired.beside(Map.of()));
        serverless.add("rsd-in-use", inUse.beside(Map.of()));
        serverless.add("rsd-untagged", Map.of());
        serverless.add("rsd-of-somebody", Map.of("redshift-devops:expires", "2020-01-01T00:00:00Z"));
        serverless.add("prod", expired.beside(Map.of()));

        provision(WORKGROUP);

        assertThat(serverless.workgroups.keySet()).contains("rsd-in-use", "rsd-untagged", "rsd-of-somebody", "prod");
        assertThat(CLOUD.changes().subList(0, 3))
                .containsExactly("DeleteWorkgroup", "DeleteNamespace", "CreateNamespace");
        assertThat(CLOUD.body("DeleteWorkgroup")).contains("rsd-expired");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("Sweeping: removing the workgroup 'rsd-expired'"))
                .contains("Sweeping: the namespace 'rsd-expired' is left to the next sweep, because AWS works on it");
    }

    @Test
    void sweepsClustersToo() {
        CLOUD.clusters().add("rsd-expired", new OwnTags("old/1", NOW.minusSeconds(3600)).beside(Map.of()));
        CLOUD.clusters().add("rsd-in-use", new OwnTags("old/1", NOW).beside(Map.of()));
        CLOUD.clusters().add("rsd-untagged", Map.of());

        provision(CLUSTER);

        assertThat(CLOUD.changes()).containsExactly("DeleteCluster", "CreateCluster");
        assertThat(CLOUD.body("DeleteCluster")).contains("ClusterIdentifier=rsd-expired");
    }

    @Test
    void goesOnIfItMayNotSweep() {
        CLOUD.refuse("ListWorkgroups", 403, "AccessDeniedException", "no");

        provision(WORKGROUP);

        assertThat(lines).contains("Leftovers are not looked for:").anyMatch(line -> line.contains("RD409"));
    }

    @Test
    void makesNothingAndNotesNothingIfAwsDoesNotLetTheBuildIn() {
        CLOUD.refuse(
                "ListWorkgroups",
                403,
                "ExpiredTokenException",
                "The security token included in the request is expired");

        assertThatThrownBy(() -> provision(WORKGROUP)).hasMessageContaining("RD402");

        assertThat(CLOUD.changes()).isEmpty();
        assertThat(TransientWarehouse.read(folder)).isEmpty();
        assertThat(lines).isEmpty();
    }
}
