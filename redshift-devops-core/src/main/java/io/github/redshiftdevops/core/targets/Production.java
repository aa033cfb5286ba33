package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a target is production.
 *
 * @param reason for people, why it is; empty if it is not
 */
public record Production(Optional<String> reason) {

    /** A target that is not. */
    public static final Production NOT = new Production(Optional.empty());

    /**
     * What the parameters say about the URL. A pattern is not overruled by {@code redshift.production=false}: who sets
     * the pattern for all projects need not trust each of them.
     *
     * @throws FailureException if a value is wrong
     */
    static Production of(TargetSettings settings, JdbcUrl url) {
        Optional<String> asked = settings.truth(TargetParameter.PRODUCTION)
                .filter(Setting::value)
                .map(setting -> setting.origin() + " is true");
        Optional<String> matched = settings.all(TargetParameter.PRODUCTION_PATTERNS).stream()
                .flatMap(setting -> Stream.of(setting.value().split(",")).map(String::strip))
                .filter(pattern -> !pattern.isEmpty())
                .flatMap(pattern -> match(pattern, url).stream())
                .findFirst();
        return new Production(asked.or(() -> matched));
    }

    private static Optional<String> match(String pattern, JdbcUrl url) {
        Pattern glob = glob(pattern);
        return Stream.of("host '" + url.host(), "database '" + url.database())
                .filter(name ->
                        glob.matcher(name.substring(name.indexOf('\'') + 1)).matches())
                .map(name -> "the " + name + "' matches '" + pattern + "'")
                .findFirst();
    }

    /** Of a pattern in which {@code *} is any text and {@code ?} any character; case does not matter. */
    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        pattern.chars()
                .forEach(c -> regex.append(
                        switch (c) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(c));
                        }));
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
    }

    /** Lines that nobody overlooks; none if the target is not production. */
    public List<String> banner() {
        return reason.map(why -> List.of(
                        "****************************************************************",
                        "*  PRODUCTION: " + why,
                        "****************************************************************"))
                .orElse(List.of());
    }

    /**
     * Does nothing if the target is not production, or if somebody has repeated the name of the database.
     *
     * @param goal that would take something back, for example {@code undo}
     * @param parameter that confirms it
     * @param confirmed its value
     * @throws FailureException if it is production, and not confirmed
     */
    public void requireConfirmation(String goal, String database, String parameter, Optional<String> confirmed) {
        reason.filter(why -> !confirmed.equals(Optional.of(database))).ifPresent(why -> {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.PRODUCTION_UNCONFIRMED,
                            "the goal '" + goal + "' runs on production only if it is confirmed, and " + why)
                    .withDetail(confirmed
                            .map(given -> parameter + " is '" + given + "', and the database is '" + database + "'")
                            .orElse(null))
                    .withHint("check the target; then confirm it with -D" + parameter + "=" + database
                            + ", the name of the database"));
        });
    }

    /**
     * Does nothing if the target is not production.
     *
     * @param goal that would destroy something, for example {@code clean}
     * @throws FailureException if it is production
     */
    public void refuse(String goal) {
        reason.ifPresent(why -> {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.PRODUCTION_REFUSED,
                            "the goal '" + goal + "' never runs on production, and " + why)
                    .withHint("check the target; if it is not production, correct redshift.production or"
                            + " redshift.productionPatterns"));
        });
    }
}
