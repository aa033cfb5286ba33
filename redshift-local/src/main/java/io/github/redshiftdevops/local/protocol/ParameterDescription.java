package io.github.redshiftdevops.local.protocol;

import java.io.IOException;
import java.util.List;

/** {@code 't' | int32 length | int16 count | int32 typeOid each}. */
public record ParameterDescription(List<Integer> typeOids) implements Message {

    @Override
    public void writeTo(FrameWriter out) throws IOException {
        out.begin('t').int16(typeOids.size());
        typeOids.forEach(out::int32);
        out.end();
    }
}
