package io.github.redshiftdevops.core.drift;

import static java.util.stream.Collectors.joining;

import io.github.redshiftdevops.core.catalog.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A procedure or a function.
 *
 * @param signature the types that tell it from others of its name, for example {@code integer, character varying}
 * @param traits what the words of CREATE say of it
 * @param source the body as it was written
 */
record Routine(ObjectName name, String signature, List<Argument> arguments, Traits traits, String source)
        implements CatalogObject {

    /**
     * What the words of CREATE say of a routine.
     *
     * @param returns the type of a function's result; of a procedure empty
     * @param language for example {@code plpgsql}
     * @param volatility {@code volatile}, {@code stable} or {@code immutable}
     * @param securityDefiner whether a procedure runs with the privileges of its owner
     */
    record Traits(boolean procedure, String returns, String language, String volatility, boolean securityDefiner) {

        String kind() {
            return procedure ? "procedure" : "function";
        }

        String words() {
            String behaviour = procedure ? (securityDefiner ? " security definer" : "") : " " + volatility;
            return "language " + language + behaviour;
        }
    }

    @Override
    public Id id() {
        return new Id(traits.kind(), name + "(" + signature + ")");
    }

    @Override
    public Optional<Id> owner() {
        return Optional.empty();
    }

    /** For GRANT, DROP and COMMENT. */
    String quotedSignature() {
        return name.quoted() + "(" + signature + ")";
    }

    @Override
    public List<String> createSql() {
        String quote = source.contains("$$") ? "$redshift_devops$" : "$$";
        return List.of("create or replace " + traits.kind() + " " + header() + "\nas " + quote + source + quote + "\n"
                + traits.words());
    }

    @Override
    public List<String> dropSql() {
        return List.of("drop " + traits.kind() + " " + quotedSignature());
    }

    @Override
    public List<Change> changes(CatalogObject actual) {
        if (!(actual instanceof Routine routine)) {
            return List.of();
        }
        if (!header().equals(routine.header())) {
            return List.of(new Change(
                    id(),
                    header(),
                    routine.header(),
                    Stream.of(routine.dropSql(), createSql())
                            .flatMap(List::stream)
                            .toList()));
        }
        if (!traits.words().equals(routine.traits.words())) {
            return List.of(new Change(id(), traits.words(), routine.traits.words(), createSql()));
        }
        return SqlText.same(source, routine.source)
                ? List.of()
                : List.of(new Change(id(), differing(routine), routine.differing(this), createSql()));
    }

    private String header() {
        String list = arguments.stream()
                .map(argument -> argument.definition(traits.procedure()))
                .collect(joining(", "));
        return name.quoted() + "(" + list + ")"
                + (traits.procedure() ? "" : " returns " + SqlText.type(traits.returns()));
    }

    /** The lines from the first to the last that the other body has not at its place. */
    private String differing(Routine other) {
        List<String> mine = new ArrayList<>(lines());
        List<String> others = new ArrayList<>(other.lines());
        while (!mine.isEmpty() && !others.isEmpty() && mine.get(0).equals(others.get(0))) {
            mine.remove(0);
            others.remove(0);
        }
        while (!mine.isEmpty() && !others.isEmpty() && last(mine).equals(last(others))) {
            mine.remove(mine.size() - 1);
            others.remove(others.size() - 1);
        }
        return mine.isEmpty() ? "no such line" : String.join("\n", mine);
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    private List<String> lines() {
        return source.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
