package io.github.redshiftdevops.core.aws;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of a secret's JSON that say something about a database, with the spellings in use.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html">JSON
 *     structure of secrets</a>
 */
final class SecretKeys {

    static final List<String> USER = List.of("username", "user");
    static final List<String> PASSWORD = List.of("password");
    static final List<String> HOST = List.of("host");
    static final List<String> PORT = List.of("port");
    static final List<String> DATABASE = List.of("dbname", "dbName", "database");
    static final List<String> ENGINE = List.of("engine");
    static final List<String> CLUSTER = List.of("dbClusterIdentifier", "clusterIdentifier");
    static final List<String> WORKGROUP = List.of("workgroupName");
    static final List<String> NAMESPACE = List.of("namespaceName");

    private SecretKeys() {}

    static boolean isKnown(String key) {
        return Stream.of(USER, PASSWORD, HOST, PORT, DATABASE, ENGINE, CLUSTER, WORKGROUP, NAMESPACE)
                .anyMatch(keys -> keys.contains(key));
    }
}
