package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes texts that no parser takes: every word that a rule or a refusal looks for, in any order. */
final class Soup {

    /** What is a key to rules, but no text. */
    private static final Set<String> KEYS =
            Set.of("", Source.LITERAL, Source.QUOTED_NAME, Source.TEMPORARY_NAME, Source.NUMBER, Source.PARAMETER);

    private static final String OTHERS = "select from where group by having order qualify limit union all intersect"
            + " except minus exclude with recursive as start connect prior top pivot unpivot for in on join left right"
            + " full outer using and or not between is null case when then else end over partition rows insert into"
            + " create table view procedure function alter add column drop delete update set merge matched copy unload"
            + " call grant revoke to t a b c level interval date timestamp cast varchar numeric 1 2 3.5 1e5 'x'"
            + " 'it\\'s' \"Q\" \"a\"\"b\" #tmp $1 $2 $$ max ' \" /* */ -- \\ ? @ & | # ~ = < > + - * / || != : := ::"
            + " ( ( ( ( ) ) ) ) (+) , , , . . [ ] ; \u0000 \uD83D \uDE00 \u00A0 \u212A \u0130";

    private final Random random;
    private final List<String> words;

    Soup(Random random) {
        this.random = random;
        this.words = words();
    }

    /** Every word that makes a rule or a refusal look. */
    static Set<String> triggers() {
        Set<String> triggers = new TreeSet<>();
        Rules.ALL.forEach(rule -> triggers.addAll(rule.triggers()));
        Refusals.ALL.forEach(refusal -> triggers.addAll(refusal.triggers()));
        triggers.removeAll(KEYS);
        return triggers;
    }

    private static List<String> words() {
        return Stream.concat(
                        triggers().stream(), Stream.concat(Stream.of(OTHERS.split(" ")), Stream.of("\n", "-- c\n")))
                .toList();
    }

    /** Up to 40 words. */
    String text() {
        String between = random.nextInt(8) == 0 ? "" : " ";
        return random.ints(1 + random.nextInt(40), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining(between));
    }

    /** The text with some of its tokens lost, doubled, replaced or cut off. */
    String mutated(String sql) {
        List<String> tokens =
                Lexer.tokens(sql).stream().map(Token::text).collect(Collectors.toCollection(ArrayList::new));
        for (int i = 1 + random.nextInt(4); i > 0 && !tokens.isEmpty(); i--) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
                case 2 -> tokens.set(at, words.get(random.nextInt(words.size())));
                default -> tokens.subList(at, Math.min(tokens.size(), at + 6)).clear();
            }
        }
        return String.join("", tokens);
    }
}
