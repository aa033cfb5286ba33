package io.github.redshiftdevops.local.procedure.run;

/** What a name of a procedure stands for while it runs. */
public sealed interface Variable permits Scalar, RecordVariable {

    /** The name as declared, in lower case. */
    String name();
}
