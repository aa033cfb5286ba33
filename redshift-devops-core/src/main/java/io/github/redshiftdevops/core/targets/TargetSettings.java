package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can name the target of a build.
 *
 * @param parameters what was given for each parameter; more than one value if it was given at more than one place
 * @param server the server of settings.xml that the parameters name
 * @param environment the environment variables
 */
public record TargetSettings(
        Map<TargetParameter, List<Setting<String>>> parameters,
        Optional<ServerCredentials> server,
        Map<String, String> environment) {

    /** Nothing but environment variables. */
    public static TargetSettings of(Map<String, String> environment) {
        return new TargetSettings(Map.of(), Optional.empty(), environment);
    }

    /** The same settings with one more value of a parameter. */
    public TargetSettings with(TargetParameter parameter, Setting<String> setting) {
        Map<TargetParameter, List<Setting<String>>> more = new EnumMap<>(TargetParameter.class);
        more.putAll(parameters);
        more.merge(
                parameter,
                List.of(setting),
                (some, one) -> Stream.concat(some.stream(), one.stream()).toList());
        return new TargetSettings(more, server, environment);
    }

    /** The same settings with a parameter of the user. */
    public TargetSettings with(TargetParameter parameter, String value) {
        return with(parameter, parameter.setting(value));
    }

    /** The same settings with this value of the parameter instead of any other. */
    public TargetSettings replaced(TargetParameter parameter, String value) {
        Map<TargetParameter, List<Setting<String>>> others = new EnumMap<>(TargetParameter.class);
        others.putAll(parameters);
        others.put(parameter, List.of(parameter.setting(value)));
        return new TargetSettings(others, server, environment);
    }

    /** The same settings with a server of settings.xml. */
    public TargetSettings withServer(ServerCredentials newServer) {
        return new TargetSettings(parameters, Optional.of(newServer), environment);
    }

    /** All values of the parameter that are more than white space. */
    List<Setting<String>> all(TargetParameter parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .filter(setting -> !setting.value().isBlank())
                .toList();
    }

    /**
     * The value of the parameter.
     *
     * @throws FailureException if it is given twice and differs
     */
    Optional<Setting<String>> one(TargetParameter parameter) {
        List<Setting<String>> all = all(parameter);
        Conflicts.reject(parameter.property(), all, String::equals, parameter::printable);
        return all.stream().findFirst();
    }

    /**
     * Whether the parameter is true; empty if it is not given.
     *
     * @throws FailureException if it is neither true nor false, or given twice and differs
     */
    Optional<Setting<Boolean>> truth(TargetParameter parameter) {
        List<Setting<Boolean>> all = all(parameter).stream()
                .map(setting -> new Setting<>(ParameterValues.truth(parameter, setting), setting.origin()))
                .toList();
        Conflicts.reject(parameter.property(), all, Boolean::equals);
        return all.stream().findFirst();
    }

    /** What was given without a value, for people; usually it comes from a variable that is not set. */
    Optional<String> blankNames() {
        List<String> blank = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue().stream()
                        .anyMatch(setting -> setting.value().isBlank()))
                .map(parameter -> parameter.getKey().property())
                .sorted()
                .toList();
        return blank.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" and ", blank) + (blank.size() == 1 ? " is" : " are") + " empty");
    }

    /** What {@code redshift.local} says; empty if it is not set. */
    public Optional<Boolean> local() {
        return truth(TargetParameter.LOCAL).map(Setting::value);
    }

    /** The variable, if it is set to more than white space. */
    Optional<Setting<String>> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(value -> new Setting<>(value, "environment variable " + name));
    }
}
