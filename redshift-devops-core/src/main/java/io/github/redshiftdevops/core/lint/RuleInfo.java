package io.github.redshiftdevops.core.lint;

/**
 * What there is to know about a rule.
 *
 * @param code for example {@code RSL001}; it never changes its meaning
 * @param name for example {@code mixed-transactions}
 * @param severity unless the pom says another
 * @param summary one sentence
 * @param page where AWS or Flyway says so; empty for our own
 */
public record RuleInfo(String code, String name, Severity severity, String summary, String page) {

    private static final String GUIDE = "https://docs.aws.amazon.com/redshift/latest/dg/";

    /** A rule of the Redshift Database Developer Guide, from the name of its page. */
    public static RuleInfo error(String code, String name, String summary, String guidePage) {
        return new RuleInfo(code, name, Severity.ERROR, summary, page(guidePage));
    }

    /** As {@link #error}. */
    public static RuleInfo warning(String code, String name, String summary, String guidePage) {
        return new RuleInfo(code, name, Severity.WARNING, summary, page(guidePage));
    }

    /** As {@link #error}. */
    public static RuleInfo info(String code, String name, String summary, String guidePage) {
        return new RuleInfo(code, name, Severity.INFO, summary, page(guidePage));
    }

    private static String page(String name) {
        return name.isEmpty() || name.startsWith("https:") ? name : GUIDE + name + ".html";
    }
}
