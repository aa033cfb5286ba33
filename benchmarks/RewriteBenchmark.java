import io.github.redshiftdevops.local.rewrite.Rewriter;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import java.util.Map;

/** How long a rewrite takes; see the README beside it. */
class RewriteBenchmark {

    private static final int KILOBYTE = 1_000;
    private static final Map<String, String> KINDS = Map.of(
            "plain query", "select a.id, a.name, b.total from customers a join orders b on a.id = b.id where a.x > 1 and b.y = 'z'",
            "functions", "select nvl(a, 0), dateadd(month, 1, b), decode(c, 1, 'x', 'y'), d::varchar(20) from t where e = getdate()",
            "window", "select a, rank() over (partition by b order by c) from t s where d in (select top 5 e from u) qualify count(*) over () > 1",
            "table", "create table t (id bigint identity(0, 1) encode az64, name varchar(max) encode lzo, price decimal not null)");

    public static void main(String[] arguments) {
        KINDS.forEach(RewriteBenchmark::statement);
        double small = perCharacter(script(1_000 * KILOBYTE));
        double large = perCharacter(script(10_000 * KILOBYTE));
        System.out.printf("script of 10 MB: %.1f ns per character, %.2f times that of 1 MB%n", large, large / small);
        double shortInsert = perCharacter(insert(1_000 * KILOBYTE));
        double longInsert = perCharacter(insert(10_000 * KILOBYTE));
        System.out.printf(
                "one INSERT of 10 MB: %.1f ns per character, %.2f times that of 1 MB%n", longInsert, longInsert / shortInsert);
    }

    private static void statement(String kind, String query) {
        String sql = query + " /* " + "x".repeat(Math.max(0, KILOBYTE - query.length() - 7)) + " */";
        String dense = query.startsWith("select") ? String.join(" union all ", java.util.Collections.nCopies(8, query)) : sql;
        double rewrite = nanos(() -> {
            Rewriter rewriter = Rewriter.of(Statements.split(dense).get(0));
            rewriter.refuse();
            rewriter.withoutColumns();
        });
        double twice = nanos(() -> {
            Statement statement = Statements.split(dense).get(0);
            Rewriter.refuse(statement);
            Rewriter.withoutColumns(statement);
        });
        double lex = nanos(() -> Lexer.tokens(dense));
        System.out.printf(
                "%s of %d characters: %.1f us, %.1f times lexing alone; %.1f us if its tokens are looked at twice%n",
                kind, dense.length(), rewrite / 1e3, rewrite / lex, twice / 1e3);
    }

    private static double nanos(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 2_000; i++) {
                work.run();
            }
            best = Math.min(best, (System.nanoTime() - start) / 2_000.0);
        }
        return best;
    }

    private static String script(int length) {
        StringBuilder script = new StringBuilder(length + KILOBYTE);
        while (script.length() < length) {
            KINDS.values().forEach(query -> script.append(query).append(";\n"));
        }
        return script.toString();
    }

    private static String insert(int length) {
        StringBuilder insert = new StringBuilder("insert into t values (0, 'x', null)");
        while (insert.length() < length) {
            insert.append(",\n(").append(insert.length()).append(", 'it''s', nvl(1, 2))");
        }
        return insert.toString();
    }

    private static double perCharacter(String script) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            Statements.split(script).forEach(Rewriter::withoutColumns);
            best = Math.min(best, (double) (System.nanoTime() - start) / script.length());
        }
        return best;
    }
}
