package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Differences that somebody knows of. A rule is a kind and a name, {@code table:public.tmp_*}, in which {@code *} is any
 * text and {@code ?} any character; {@code *:public.tmp_*} is a rule for every kind. Case does not matter.
 */
public final class IgnoreRules {

    private final List<Pattern> patterns;

    private IgnoreRules(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * Rules of that form.
     *
     * @throws FailureException if one has no kind
     */
    public static IgnoreRules of(List<String> rules) {
        return new IgnoreRules(rules.stream()
                .map(String::strip)
                .filter(rule -> !rule.isEmpty())
                .map(IgnoreRules::pattern)
                .toList());
    }

    boolean ignores(Difference difference) {
        String text = difference.kind() + ":" + difference.name();
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static Pattern pattern(String rule) {
        if (rule.indexOf(':') < 1) {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.INVALID_PARAMETER,
                            "the rule '" + rule + "' in redshift.driftIgnore has no kind")
                    .withHint("write it as kind:name, for example table:public.tmp_* or *:public.tmp_*"));
        }
        String regex = rule.chars()
                .mapToObj(c -> switch (c) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(c));
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
