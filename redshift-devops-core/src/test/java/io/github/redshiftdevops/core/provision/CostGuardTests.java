package io.github.redshiftdevops.core.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.aws.NewWarehouse.Network;
import io.github.redshiftdevops.core.aws.NewWarehouse.Size;
import io.github.redshiftdevops.core.aws.NewWarehouse.Size.Nodes;
import io.github.redshiftdevops.core.aws.NewWarehouse.Size.Rpus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostGuardTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final CostGuard GUARD = new CostGuard(32, 2, List.of("ra3.large", "rg.xlarge"), HOUR);

    @Test
    void letsThroughWhatIsWithinTheLimits() {
        assertThatCode(() -> GUARD.check(settings(Rpus.forLife(8, 32, HOUR), HOUR)))
                .doesNotThrowAnyException();
        assertThatCode(() -> GUARD.check(settings(new Nodes("rg.xlarge", 2), HOUR)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesTooManyRpus() {
        assertThat(refusal(Rpus.forLife(8, 40, HOUR), HOUR))
                .containsExactly("RD701: 40 RPU are more than the 32 that redshift.transient.limitRpu allows");
    }

    @Test
    void refusesTooManyNodesAndOtherNodeTypesAtOnce() {
        assertThat(refusal(new Nodes("ra3.16xlarge", 3), HOUR))
                .containsExactly(
                        "RD701: 3 nodes are more than the 2 that redshift.transient.limitNodes allows",
                        "RD701: the node type 'ra3.16xlarge' is none that redshift.transient.limitNodeTypes allows");
    }

    @Test
    void refusesALongerLife() {
        assertThat(refusal(new Nodes("ra3.large", 1), HOUR.plusMinutes(1)))
                .containsExactly("RD701: a life of 61 minutes is longer than the 60 that"
                        + " redshift.transient.limitLifeMinutes allows");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(refusal(new Rpus(8, 4, 1), Duration.ZERO))
                .containsExactly(
                        "RD110: a workgroup cannot grow from 8 to 4 RPU",
                        "RD110: a warehouse cannot live for 0 minutes");
        assertThat(refusal(new Nodes("ra3.large", 0), HOUR)).containsExactly("RD110: a cluster cannot have 0 nodes");
    }

    @Test
    void countsTheRpuHoursOfAWholeLife() {
        assertThat(Stream.of(Duration.ofMinutes(1), Duration.ofMinutes(60), Duration.ofMinutes(61))
                        .map(life -> Rpus.forLife(8, 16, life).hoursPerDay()))
                .containsExactly(1L, 16L, 17L);
    }

    private static List<String> refusal(Size size, Duration life) {
        FailureException failure =
                catchThrowableOfType(FailureException.class, () -> GUARD.check(settings(size, life)));
        assertThat(failure.fault()).isEqualTo(Fault.PROJECT);
        assertThat(failure.problems()).allMatch(problem -> problem.hint() != null);
        return failure.problems().stream()
                .map(problem -> problem.code() + ": " + problem.message())
                .toList();
    }

    private static TransientSettings settings(Size size, Duration life) {
        return new TransientSettings(
                size,
                Optional.empty(),
                List.of(),
                new Network(List.of(), Optional.empty(), List.of(), false),
                Map.of(),
                life,
                HOUR);
    }
}
