package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.aws.Warehouse;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the database is, as far as parameters and secret say. What is said twice is the same.
 *
 * @param url the whole of it, with properties of the driver; the other parts agree with it
 */
record Address(
        Optional<Setting<JdbcUrl>> url,
        Optional<Setting<String>> host,
        Optional<Setting<Integer>> port,
        Optional<Setting<String>> database) {

    private static final String REMEDY = "set redshift.url to jdbc:redshift://host:5439/database, or"
            + " redshift.clusterIdentifier or redshift.workgroupName to what AWS knows";

    /** Redshift's own default. */
    private static final int DEFAULT_PORT = 5439;

    /** The database that is made with a cluster or namespace, unless another name is given for it. */
    private static final String DEFAULT_DATABASE = "dev";

    /**
     * What the parameters and the secret say.
     *
     * @throws FailureException if they contradict each other or a value is wrong
     */
    static Address of(TargetSettings settings, Optional<GivenSecret> secret) {
        List<Setting<JdbcUrl>> urls = settings.all(TargetParameter.URL).stream()
                .map(setting -> setting.map(JdbcUrl::parse))
                .toList();
        Conflicts.reject("url", urls, JdbcUrl::hasSameDatabaseAs);
        Optional<Setting<JdbcUrl>> url = urls.stream().findFirst();
        Optional<Setting<String>> host =
                agreed("host", url.map(given -> given.map(JdbcUrl::host)), hosts(settings, secret));
        new OtherWarehouse(settings).reject(host, secret);
        return new Address(
                url,
                host,
                agreed("port", url.map(given -> given.map(JdbcUrl::port)), ports(settings, secret)),
                agreed("database", url.map(given -> given.map(JdbcUrl::database)), databases(settings, secret)));
    }

    private static <T> Optional<Setting<T>> agreed(String name, Optional<Setting<T>> ofUrl, Stream<Setting<T>> others) {
        List<Setting<T>> all = Stream.concat(ofUrl.stream(), others).toList();
        Conflicts.reject(name, all, Address::same);
        return all.stream().findFirst();
    }

    private static <T> boolean same(T one, T other) {
        return one instanceof String text ? text.equalsIgnoreCase(String.valueOf(other)) : one.equals(other);
    }

    private static Stream<Setting<String>> hosts(TargetSettings settings, Optional<GivenSecret> secret) {
        return Stream.concat(
                settings.all(TargetParameter.HOST).stream()
                        .map(setting ->
                                new Setting<>(ParameterValues.host(TargetParameter.HOST, setting), setting.origin())),
                secret.stream().flatMap(given -> given.content().host().stream().map(given::setting)));
    }

    private static Stream<Setting<Integer>> ports(TargetSettings settings, Optional<GivenSecret> secret) {
        return Stream.concat(
                settings.all(TargetParameter.PORT).stream()
                        .map(setting ->
                                new Setting<>(ParameterValues.port(TargetParameter.PORT, setting), setting.origin())),
                secret.stream()
                        .flatMap(
                                given -> given.content().port().stream().boxed().map(given::setting)));
    }

    private static Stream<Setting<String>> databases(TargetSettings settings, Optional<GivenSecret> secret) {
        return Stream.concat(
                settings.all(TargetParameter.DATABASE).stream(),
                secret.stream()
                        .flatMap(given -> given.content().database().stream().map(given::setting)));
    }

    /** The URL; what is missing is what AWS says about the cluster or workgroup, if one is named. */
    Part<JdbcUrl> completedBy(Warehouses warehouses, Optional<GivenSecret> secret) {
        Optional<Setting<JdbcUrl>> complete =
                url.or(this::ofHost).or(() -> warehouses.named(secret).map(this::ofWarehouse));
        if (complete.isEmpty() && secret.isPresent()) {
            throw secret.get().content().without("host", REMEDY);
        }
        return new Part<>("url", complete.stream().toList(), REMEDY);
    }

    private Optional<Setting<JdbcUrl>> ofHost() {
        return host.map(given -> new Setting<>(
                JdbcUrl.of(
                        given.value(),
                        port.map(Setting::value).orElse(DEFAULT_PORT),
                        database.map(Setting::value).orElse(DEFAULT_DATABASE)),
                given.origin()));
    }

    private Setting<JdbcUrl> ofWarehouse(Warehouse warehouse) {
        String name = warehouse.kind() + " '" + warehouse.name() + "'";
        return new Setting<>(
                JdbcUrl.of(
                        warehouse.host().orElseThrow(),
                        port.map(Setting::value).orElse(warehouse.port().orElse(DEFAULT_PORT)),
                        database.map(Setting::value).orElse(warehouse.database().orElse(DEFAULT_DATABASE))),
                name);
    }
}
