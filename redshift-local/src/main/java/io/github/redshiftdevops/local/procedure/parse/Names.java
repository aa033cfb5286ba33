package io.github.redshiftdevops.local.procedure.parse;

import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.VariableRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables in scope while a source is read, the innermost block first. Not thread-safe. */
final class Names {

    /** Of a procedure; the page on limits has it. */
    private static final int MOST_VARIABLES = 1024;

    private final Deque<Scope> scopes = new ArrayDeque<>();
    private int slots = Frame.FOUND + 1;

    Names() {
        enter(null, false);
        scopes.element().declare("found", new Scope.Name(Frame.FOUND, false));
    }

    void enter(@Nullable String label, boolean loop) {
        scopes.push(new Scope(label, loop));
    }

    void leave() {
        scopes.pop();
    }

    /** How many slots all variables need. */
    int slots() {
        return slots;
    }

    boolean isFull() {
        return slots > MOST_VARIABLES;
    }

    int newSlot() {
        return slots++;
    }

    /** Gives a variable a name in the innermost scope; false if that has the name already. */
    boolean declare(String name, Scope.Name variable) {
        return scopes.element().declare(name, variable);
    }

    Optional<Scope.Name> find(String name) {
        return scopes.stream()
                .flatMap(scope -> Optional.ofNullable(scope.find(name)).stream())
                .findFirst();
    }

    boolean hasLabel(String label) {
        return scopes.stream().anyMatch(scope -> scope.isLabelled(label));
    }

    boolean hasLoopLabel(String label) {
        return scopes.stream().anyMatch(scope -> scope.isLabelled(label) && scope.isLoop());
    }

    boolean inLoop() {
        return scopes.stream().anyMatch(Scope::isLoop);
    }

    /** What dotted names, such as {@code label.record.field}, begin with. */
    record Found(VariableRef variable, int parts) {}

    /** The variable or field that the names mean: {@code v}, {@code r.field}, {@code label.v} or {@code label.r.field}. */
    Optional<Found> resolve(List<String> parts) {
        Optional<Found> plain = find(parts.get(0)).flatMap(name -> member(name, parts, 1));
        return plain.isPresent() || parts.size() < 2 ? plain : qualified(parts);
    }

    private Optional<Found> qualified(List<String> parts) {
        return scopes.stream()
                .filter(scope -> scope.isLabelled(parts.get(0)))
                .flatMap(scope -> Optional.ofNullable(scope.find(parts.get(1))).stream())
                .findFirst()
                .flatMap(name -> member(name, parts, 2));
    }

    private static Optional<Found> member(Scope.Name name, List<String> parts, int used) {
        if (name.record() && parts.size() > used) {
            return Optional.of(new Found(new VariableRef(name.slot(), parts.get(used)), used + 1));
        }
        return parts.size() == used ? Optional.of(new Found(VariableRef.of(name.slot()), used)) : Optional.empty();
    }
}
