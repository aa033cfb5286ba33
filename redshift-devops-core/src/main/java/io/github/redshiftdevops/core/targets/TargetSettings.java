package io.github.redshiftdevops.core.targets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can name the target of a build.
 *
 * @param urls the URL from parameters; more than one if it is given by more than one name
 * @param users the user from parameters; more than one if it is given by more than one name
 * @param server the server of settings.xml that the parameters name
 * @param local what {@code redshift.local} says; empty if it is not set
 * @param environment the environment variables
 */
public record TargetSettings(
        List<Setting<String>> urls,
        List<Setting<String>> users,
        Optional<ServerCredentials> server,
        Optional<Boolean> local,
        Map<String, String> environment) {

    /** Nothing but environment variables. */
    public static TargetSettings of(Map<String, String> environment) {
        return new TargetSettings(List.of(), List.of(), Optional.empty(), Optional.empty(), environment);
    }

    /** The same settings with what {@code redshift.local} says. */
    public TargetSettings withLocal(boolean newLocal) {
        return new TargetSettings(urls, users, server, Optional.of(newLocal), environment);
    }

    /** The same settings with one more URL. */
    public TargetSettings withUrl(Setting<String> url) {
        return new TargetSettings(append(urls, url), users, server, local, environment);
    }

    /** The same settings with one more user. */
    public TargetSettings withUser(Setting<String> user) {
        return new TargetSettings(urls, append(users, user), server, local, environment);
    }

    /** The same settings with a server of settings.xml. */
    public TargetSettings withServer(ServerCredentials newServer) {
        return new TargetSettings(urls, users, Optional.of(newServer), local, environment);
    }

    /** The variable, if it is set to more than white space. */
    Optional<Setting<String>> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(value -> new Setting<>(value, "environment variable " + name));
    }

    private static <T> List<T> append(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
}
