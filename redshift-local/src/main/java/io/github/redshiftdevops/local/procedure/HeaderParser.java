package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.procedure.parse.CallParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.CallSettings.SetOption;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads CREATE PROCEDURE up to and behind its source; what follows the arguments may stand in any order.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html">CREATE PROCEDURE</a>
 */
final class HeaderParser {

    private static final int MOST_ARGUMENTS = 32;

    private final Tokens tokens;
    private final List<SetOption> settings = new ArrayList<>();
    private boolean nonatomic;
    private boolean securityDefiner;
    private @Nullable String language;
    private @Nullable Token source;

    private HeaderParser(Tokens tokens) {
        this.tokens = tokens;
    }

    static ProcedureHeader read(Tokens tokens) {
        return new HeaderParser(tokens).read();
    }

    private ProcedureHeader read() {
        tokens.expect("create");
        boolean orReplace = tokens.accept("or");
        if (orReplace) {
            tokens.expect("replace");
        }
        tokens.expect("procedure");
        Token start = tokens.peek();
        List<String> name = CallParser.qualifiedName(tokens);
        List<Argument> arguments = ArgumentParser.read(tokens);
        requireFew(start, arguments);
        while (!tokens.atEnd()) {
            readOption();
        }
        Token body = requireComplete();
        ProcedureHeader.Options options = new ProcedureHeader.Options(nonatomic, securityDefiner, settings);
        return new ProcedureHeader(name, orReplace, arguments, options, body);
    }

    private void requireFew(Token start, List<Argument> arguments) {
        long inputs =
                arguments.stream().filter(argument -> argument.mode().isInput()).count();
        long outputs = arguments.stream()
                .filter(argument -> argument.mode().isOutput())
                .count();
        if (inputs > MOST_ARGUMENTS || outputs > MOST_ARGUMENTS) {
            throw tokens.error(
                    "54023", start, "a procedure can have at most 32 input arguments and 32 output arguments");
        }
    }

    private void readOption() {
        if (tokens.accept("nonatomic")) {
            nonatomic = true;
        } else if (tokens.accept("language")) {
            readLanguage();
        } else if (tokens.accept("security")) {
            securityDefiner = tokens.accept("definer");
            if (!securityDefiner) {
                tokens.expect("invoker");
            }
        } else if (tokens.accept("set")) {
            readSetting();
        } else if (source == null && tokens.accept("as")) {
            if (tokens.peek().kind() != TokenKind.DOLLAR_STRING && tokens.peek().kind() != TokenKind.STRING) {
                throw tokens.unexpected();
            }
            source = tokens.next();
        } else {
            throw tokens.unexpected();
        }
    }

    private void readLanguage() {
        Token token = tokens.next();
        String name = token.kind() == TokenKind.STRING ? Lexer.stringValue(token) : token.foldedName();
        if (!name.toLowerCase(Locale.ROOT).equals("plpgsql")) {
            throw tokens.error("42704", token, "language \"" + name + "\" does not exist");
        }
        language = name;
    }

    private void readSetting() {
        String parameter = String.join(".", CallParser.qualifiedName(tokens));
        if (!tokens.accept("to")) {
            tokens.expect("=");
        }
        Token first = tokens.next();
        Token last = first;
        while (tokens.accept(",")) {
            last = tokens.next();
        }
        settings.add(new SetOption(parameter, tokens.text(first, last)));
    }

    private Token requireComplete() {
        if (source == null) {
            throw tokens.error("42P13", tokens.peek(), "no procedure body specified");
        }
        if (language == null) {
            throw tokens.error("42P13", tokens.peek(), "no language specified");
        }
        if (nonatomic && (securityDefiner || !settings.isEmpty())) {
            throw tokens.error(
                    "0A000", source, "SECURITY DEFINER and SET are not supported for a procedure that is NONATOMIC");
        }
        return source;
    }
}
