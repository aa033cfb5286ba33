package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.StoredProcedure.StoredArgument;
import io.github.redshiftdevops.local.procedure.run.VariableType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the procedure that a CALL means, by the number and the types of its arguments.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-naming.html">Naming stored
 *     procedures</a>
 */
final class Overloads {

    private Overloads() {}

    /**
     * A procedure that can be called with the arguments.
     *
     * @param places for each argument of the procedure the index of the written one; -1 if it is not written
     */
    record Match(StoredProcedure procedure, List<Integer> places) {

        /** How far the types are from what is declared; 0 if they are the same. */
        private int distance(List<Integer> types) {
            int distance = 0;
            for (int i = 0; i < places.size(); i++) {
                StoredArgument argument = procedure.arguments().get(i);
                if (places.get(i) >= 0 && argument.mode().isInput()) {
                    distance += Overloads.distance(types.get(places.get(i)), argument.type());
                }
            }
            return distance;
        }
    }

    /** The procedures that take as many arguments; of those with equal types the first in the search path. */
    static List<Match> byCount(List<StoredProcedure> procedures, List<WrittenArgument> written) {
        Set<List<Integer>> signatures = new HashSet<>();
        List<Match> matches = new ArrayList<>();
        for (StoredProcedure procedure : procedures) {
            places(procedure, written)
                    .filter(places -> signatures.add(procedure.inputTypes()))
                    .ifPresent(places -> matches.add(new Match(procedure, places)));
        }
        return matches;
    }

    private static Optional<List<Integer>> places(StoredProcedure procedure, List<WrittenArgument> written) {
        List<StoredArgument> arguments = procedure.arguments();
        int inputs = procedure.inputTypes().size();
        if (written.size() == inputs) {
            return Optional.of(placesOfInputs(arguments)).filter(places -> fits(arguments, places, written));
        }
        boolean placeholders = written.stream().anyMatch(WrittenArgument::placeholder);
        if (placeholders && written.size() == arguments.size()) {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < arguments.size(); i++) {
                all.add(i);
            }
            return Optional.<List<Integer>>of(all).filter(places -> fits(arguments, places, written));
        }
        return Optional.empty();
    }

    private static List<Integer> placesOfInputs(List<StoredArgument> arguments) {
        List<Integer> places = new ArrayList<>();
        int next = 0;
        for (StoredArgument argument : arguments) {
            places.add(argument.mode().isInput() ? next++ : -1);
        }
        return places;
    }

    /** Whether placeholders stand where the procedure has outputs, and nothing else stands for an OUT argument. */
    private static boolean fits(List<StoredArgument> arguments, List<Integer> places, List<WrittenArgument> written) {
        for (int i = 0; i < arguments.size(); i++) {
            int place = places.get(i);
            Argument.Mode mode = arguments.get(i).mode();
            boolean placeholder = place >= 0 && written.get(place).placeholder();
            boolean allowed = placeholder ? mode.isOutput() : place < 0 || mode.isInput();
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    /**
     * The one whose types are the nearest.
     *
     * @throws SqlError 42725 if several are equally near
     */
    static Match nearest(List<Match> matches, List<Integer> types) {
        List<Match> sorted = matches.stream()
                .sorted(Comparator.comparingInt(match -> match.distance(types)))
                .toList();
        if (sorted.size() > 1 && sorted.get(0).distance(types) == sorted.get(1).distance(types)) {
            String name = sorted.get(0).procedure().name();
            throw SqlError.of("42725", "procedure " + name + " is not unique");
        }
        return sorted.get(0);
    }

    private static final int UNKNOWN_OID = 705;
    private static final List<Integer> NUMBERS = List.of(21, 23, 20, 1700, 700, 701);
    private static final List<Integer> TIMES = List.of(1082, 1114, 1184);

    private static int distance(int from, VariableType to) {
        if (from == to.oid()) {
            return 0;
        }
        if (from == UNKNOWN_OID || VariableType.isText(from)) {
            boolean string = to.isText() && to.oid() != VariableType.REFCURSOR.oid();
            return string ? 1 : to.isText() || from == UNKNOWN_OID ? 2 : 100;
        }
        int widening = Math.max(widening(NUMBERS, from, to.oid()), widening(TIMES, from, to.oid()));
        return widening > 0 ? widening : 100;
    }

    private static int widening(List<Integer> order, int from, int to) {
        int distance = order.indexOf(to) - order.indexOf(from);
        return order.contains(from) && order.contains(to) ? (distance > 0 ? distance : 50) : 0;
    }
}
