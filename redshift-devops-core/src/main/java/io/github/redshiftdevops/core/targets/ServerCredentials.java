package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.connection.Secret;
import java.util.Optional;

/**
 * A server of Maven's settings.xml, decrypted.
 *
 * @param id the server's id
 * @param user its username; empty if it has none
 * @param password its password; empty if it has none
 */
public record ServerCredentials(String id, Optional<String> user, Optional<Secret> password) {

    String origin() {
        return "server '" + id + "' of settings.xml";
    }
}
