package io.github.redshiftdevops.local.rewrite;

import java.util.ArrayList;
import java.util.List;

/**
 * A name with attributes and indexes behind it: {@code a.b[0].c}.
 *
 * @param start index of the first token
 * @param end index behind the last token
 * @param names the names up to the first index, folded
 * @param steps what stands behind the first name, or behind the bracket that it begins with
 */
record SuperPath(int start, int end, List<String> names, List<Step> steps) {

    /**
     * A step of the path.
     *
     * @param from index of the dot, or of the bracket
     * @param to index of the name, or of the bracket that closes
     */
    record Step(int from, int to, boolean isIndex) {}

    /** The path that begins with the name, the parameter or the opening bracket. */
    static SuperPath at(Source source, int start) {
        List<String> names = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        if (source.isName(start)) {
            names.add(source.token(start).foldedName());
        }
        boolean indexed = false;
        int i = source.next(start);
        while (true) {
            if (source.is(i, ".") && source.isName(i + 1)) {
                steps.add(new Step(i, i + 1, false));
                if (!indexed && !names.isEmpty()) {
                    names.add(source.token(i + 1).foldedName());
                }
                i += 2;
            } else if (source.is(i, "[") && source.closing(i) > i + 1) {
                indexed = true;
                steps.add(new Step(i, source.closing(i), true));
                i = source.closing(i) + 1;
            } else {
                return new SuperPath(start, i, names, steps);
            }
        }
    }
}
