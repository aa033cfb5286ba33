package io.github.redshiftdevops.maven.settings;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.core.targets.ServerCredentials;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** The servers of settings.xml, which is where Maven keeps passwords. */
public final class Servers {

    private final Settings settings;

    private final SettingsDecrypter decrypter;

    /** Of the session's settings. */
    public Servers(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    /**
     * A server, decrypted.
     *
     * @throws FailureException if there is none with this id, or it cannot be decrypted
     */
    ServerCredentials find(String id) {
        Server server = settings.getServer(id);
        if (server == null) {
            throw invalid("settings.xml has no server '" + id + "'", "add <server><id>" + id + "</id>... to it");
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (!result.getProblems().isEmpty()) {
            SettingsProblem problem = result.getProblems().get(0);
            throw invalid(
                    "the server '" + id + "' of settings.xml cannot be decrypted: " + problem.getMessage(),
                    "check ~/.m2/settings-security.xml, or encrypt the password again");
        }
        return new ServerCredentials(
                id,
                text(result.getServer().getUsername()),
                text(result.getServer().getPassword()).map(Secret::of));
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static FailureException invalid(String message, String hint) {
        return FailureException.inProject(
                Problem.of(ProblemCodes.INVALID_SERVER, message).withHint(hint));
    }
}
