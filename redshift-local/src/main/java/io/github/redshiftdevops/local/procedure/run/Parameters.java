package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bind parameters of a statement while its text is put together; a variable that occurs twice is one parameter. */
public final class Parameters {

    private final Frame frame;
    private final Map<VariableRef, String> places = new HashMap<>();
    private final List<Value> values = new ArrayList<>();

    public Parameters(Frame frame) {
        this.frame = frame;
    }

    String place(VariableRef variable) {
        return places.computeIfAbsent(variable, this::add);
    }

    private String add(VariableRef variable) {
        values.add(frame.read(variable).bind());
        return "$" + values.size();
    }

    /** For {@code $1} and so on. */
    public List<Value> values() {
        return List.copyOf(values);
    }
}
