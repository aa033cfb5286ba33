package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.aws.NewWarehouse.Network;
import io.github.redshiftdevops.core.aws.NewWarehouse.Size;
import io.github.redshiftdevops.core.provision.CostGuard;
import io.github.redshiftdevops.core.provision.Provision;
import io.github.redshiftdevops.core.provision.ProvisionSettings;
import io.github.redshiftdevops.core.provision.Provisioned;
import io.github.redshiftdevops.core.provision.TransientSettings;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import io.github.redshiftdevops.maven.session.BuildWarehouse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a workgroup of Redshift Serverless or a cluster for this build alone, empty or from a snapshot, and waits until it
 * can be reached. The goals and tests of the same build work on it without another setting. It is removed when the build
 * ends, also if a test fails or the build is stopped; what a killed build leaves is removed by a later one. It costs money:
 * see docs/transient.md.
 *
 * <p>Nothing else may name a database. With {@code redshift.local=true} the goal does nothing.
 *
 * @since 1.0.0
 */
@Mojo(name = "provision", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public class ProvisionMojo extends WarehouseMojo {

    /** What a build can have. */
    public enum Kind {
        /** A workgroup with a namespace: ready in minutes, paid by the second while it computes. */
        serverless,
        /** Nodes: paid from the first second to the last. */
        cluster
    }

    /**
     * What is made: {@code serverless} or {@code cluster}.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.kind", defaultValue = "serverless")
    private Kind kind;

    /**
     * Name or ARN of a snapshot that is restored into it: of a namespace for a workgroup, of a cluster for a cluster. The
     * schema history comes with it, so that {@code migrate} applies only what is newer.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.snapshot")
    private @Nullable String snapshot;

    /**
     * The base capacity of the workgroup in RPU: 8 or another multiple of 8, in some regions also 4.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.baseRpu", defaultValue = "8")
    private int baseRpu;

    /**
     * To how many RPU the workgroup may grow; if it is not set, it does not grow.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.maxRpu")
    private @Nullable Integer maxRpu;

    /**
     * The node type of the cluster.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.nodeType", defaultValue = "ra3.large")
    private String nodeType;

    /**
     * How many nodes the cluster has.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.nodes", defaultValue = "1")
    private int nodes;

    /**
     * After how many minutes the warehouse is a leftover that any other build removes. It should be more than the build
     * takes.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.lifeMinutes", defaultValue = "60")
    private int lifeMinutes;

    /**
     * The guard: more RPU are refused. It is meant for a parent pom.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.limitRpu", defaultValue = "32")
    private int limitRpu;

    /**
     * The guard: more nodes are refused.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.limitNodes", defaultValue = "2")
    private int limitNodes;

    /**
     * The guard: other node types are refused.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.limitNodeTypes", defaultValue = "ra3.large,ra3.xlplus,rg.xlarge")
    private List<String> limitNodeTypes;

    /**
     * The guard: a longer life is refused.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.limitLifeMinutes", defaultValue = "240")
    private int limitLifeMinutes;

    /**
     * The subnets of the workgroup; those of the default VPC if none is given.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.subnetIds")
    private @Nullable List<String> subnetIds;

    /**
     * The cluster subnet group of the cluster; the default one if none is given.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.subnetGroup")
    private @Nullable String subnetGroup;

    /**
     * The security groups, which have to let the build in; the default one of the VPC if none is given.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.securityGroupIds")
    private @Nullable List<String> securityGroupIds;

    /**
     * With {@code true} the warehouse has an address on the internet. The security groups still decide who gets in.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.publiclyAccessible", defaultValue = "false")
    private boolean publiclyAccessible;

    /**
     * ARNs of the roles that {@code COPY} and {@code UNLOAD} may take on.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.iamRoleArns")
    private @Nullable List<String> iamRoleArns;

    /**
     * More tags, for example of a cost centre, as {@code <cost-centre>4711</cost-centre>}.
     *
     * @since 1.0.0
     */
    @Parameter
    private @Nullable Map<String, String> tags;

    /**
     * With {@code true} what other builds have left is removed first: what is of the same kind, has our tags and has
     * expired.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.sweep", defaultValue = "true")
    private boolean sweep;

    /**
     * With {@code true} the warehouse outlives the build. The next build in this folder takes it up; {@code deprovision}
     * removes it, and so does any build's sweep after {@code redshift.transient.lifeMinutes}.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.transient.keep", defaultValue = "false")
    private boolean keep;

    @Override
    void run(GoalSettings settings, LocalDatabase local) {
        if (settings.target().local().orElse(false)) {
            getLog().info("Skipped: redshift.local is true");
            return;
        }
        Provisioned provisioned = BuildWarehouse.of(session().getRequest())
                .get(session(), atEnd -> new Provision(Aws::new, log()).run(provisionSettings(settings), atEnd));
        provisioned.leaveNote(settings.buildDirectory());
    }

    private ProvisionSettings provisionSettings(GoalSettings settings) {
        return new ProvisionSettings(
                settings.target(),
                warehouse(),
                new CostGuard(limitRpu, limitNodes, limitNodeTypes, Duration.ofMinutes(limitLifeMinutes)),
                settings.buildDirectory(),
                sweep,
                keep,
                waitsForRemoval());
    }

    private TransientSettings warehouse() {
        Duration life = Duration.ofMinutes(lifeMinutes);
        Size size = kind == Kind.cluster
                ? new Size.Nodes(nodeType, nodes)
                : Size.Rpus.forLife(baseRpu, maxRpu == null ? baseRpu : maxRpu, life);
        return new TransientSettings(
                size,
                text(snapshot),
                list(iamRoleArns),
                new Network(list(subnetIds), text(subnetGroup), list(securityGroupIds), publiclyAccessible),
                tags == null ? Map.of() : tags,
                life,
                timeout());
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
