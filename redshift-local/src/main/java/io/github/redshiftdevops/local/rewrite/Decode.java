package io.github.redshiftdevops.local.rewrite;

import java.util.List;
import java.util.Set;

/**
 * {@code DECODE(x, search, result, .., default)} is a CASE for which NULL equals NULL. It stays a simple CASE while all
 * searched values are constants; else the expression stands in every comparison.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_DECODE_expression.html">DECODE</a>
 */
final class Decode implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("decode");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        List<Range> arguments = source.isCall(at) ? source.list(at + 1) : List.of();
        // with two arguments it is PostgreSQL's, which decodes base64 and the like
        if (arguments.size() >= 3 && arguments.stream().allMatch(argument -> argument.length() > 0)) {
            new Case(source, edits, arguments).write(at);
        }
    }

    private record Case(Source source, Edits edits, List<Range> arguments) {

        void write(int at) {
            boolean simple = true;
            for (int i = 1; i + 1 < arguments.size(); i += 2) {
                simple &= isConstant(arguments.get(i));
            }
            int copies = simple ? 0 : (arguments.size() - 1) / 2 - 1;
            String expression = edits.copy(arguments.get(0), copies);
            edits.replace(at, "case");
            edits.replace(at + 1, simple ? " " : " when (");
            for (int i = 1; i + 1 < arguments.size(); i += 2) {
                if (simple) {
                    edits.replace(comma(i), " when");
                } else {
                    comparison(i, i == 1 ? "" : " when (" + expression);
                }
                edits.replace(comma(i + 1), " then");
            }
            if (arguments.size() % 2 == 0) {
                edits.replace(comma(arguments.size() - 1), " else");
            }
            edits.replace(source.partner(at + 1), " end");
        }

        private void comparison(int i, String expression) {
            Range search = arguments.get(i);
            if (isNull(search)) {
                edits.replace(comma(i), expression + ") is null");
                edits.remove(search.start(), search.end());
            } else {
                edits.replace(comma(i), expression + (isConstant(search) ? ") = (" : ") is not distinct from ("));
                edits.insertAfter(search.end() - 1, ")");
            }
        }

        private int comma(int argument) {
            return arguments.get(argument).start() - 1;
        }

        private boolean isNull(Range argument) {
            return argument.length() == 1 && source.is(argument.start(), "null");
        }

        /** Whether the argument is a constant that is not NULL. */
        private boolean isConstant(Range argument) {
            int last = argument.end() - 1;
            String first = source.key(argument.start());
            boolean literal = source.is(last, Source.LITERAL) || source.is(last, Source.NUMBER);
            return switch (argument.length()) {
                case 1 -> literal || first.equals("true") || first.equals("false");
                case 2 ->
                    literal && Set.of("-", "+", "date", "timestamp", "time").contains(first);
                default -> false;
            };
        }
    }
}
