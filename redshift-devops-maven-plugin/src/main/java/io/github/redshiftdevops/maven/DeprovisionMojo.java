package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.provision.Deprovision;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Removes the cluster or workgroup that {@code provision} has made in this folder, without a last snapshot. It is needed
 * for one that was kept, or to be rid of it before the build ends. What does not bear the tags of the build is never
 * removed; what is gone already is no failure.
 *
 * @since 1.0.0
 */
@Mojo(name = "deprovision", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public class DeprovisionMojo extends WarehouseMojo {

    /**
     * With {@code true} what other builds have left is removed too: clusters, workgroups and namespaces with our tags that
     * have expired.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.sweepAfter", defaultValue = "false")
    private boolean sweepAfter;

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        Deprovision deprovision = new Deprovision(Aws::new, log());
        deprovision.run(
                settings.target(), settings.buildDirectory(), new Deprovision.Manner(waitsForRemoval(), timeout()));
        if (sweepAfter) {
            deprovision.sweep(settings.target());
        }
    }
}
