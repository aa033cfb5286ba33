package io.github.redshiftdevops.local.transfer;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the parameters of COPY and UNLOAD, which stand in any order and each at most once. Those of authorization are the
 * same for both; their values are read and forgotten.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html">Authorization
 *     parameters</a>
 */
public final class ParameterReader {

    private static final String SYNTAX_ERROR = "42601";

    private final String command;
    private final TokenCursor tokens;
    private final Map<String, Consumer<Token>> readers = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** For a command, for example {@code COPY}. */
    public ParameterReader(String command, TokenCursor tokens) {
        this.command = command;
        this.tokens = tokens;
        add("iam_role", token -> iamRole());
        for (String name : List.of("credentials", "access_key_id", "secret_access_key", "session_token", "region")) {
            add(name, token -> argument());
        }
    }

    /** Adds a parameter; its reader takes what follows the name. */
    public void add(String name, Consumer<Token> reader) {
        readers.put(name, reader);
    }

    /** Adds parameters that the command has and the local Redshift has not. */
    public void refuse(List<String> names) {
        names.forEach(name -> add(name, this::refuse));
    }

    private void refuse(Token token) {
        throw tokens.error(
                token,
                Problem.of(
                        "0A000",
                        command + " parameter " + token.text().toUpperCase(Locale.ROOT)
                                + " is not supported by the local Redshift"));
    }

    /** Reads all parameters up to the end of the statement. */
    public void readAll() {
        while (!tokens.atEnd()) {
            next();
        }
        requireAuthorization();
    }

    private void next() {
        boolean with = tokens.skipWord("with");
        if (!with && tokens.skipWord("format")) {
            tokens.skipWord("as");
        }
        Token token = tokens.peek();
        String name = token == null ? "" : token.text().toLowerCase(Locale.ROOT);
        Consumer<Token> reader = readers.get(name);
        if (token == null || reader == null || (with && !name.equals("credentials"))) {
            throw tokens.syntaxError();
        }
        if (!seen.add(name)) {
            throw tokens.error(
                    token, SYNTAX_ERROR, "conflicting or redundant options: " + name.toUpperCase(Locale.ROOT));
        }
        tokens.word();
        reader.accept(token);
    }

    private void iamRole() {
        tokens.skipWord("as");
        if (!tokens.skipWord("default")) {
            tokens.string();
        }
    }

    private void requireAuthorization() {
        boolean role = seen("iam_role");
        boolean keys = seen("access_key_id") || seen("secret_access_key");
        if (!role && !keys && !seen("credentials")) {
            throw SqlError.of(Problem.of(SYNTAX_ERROR, command + " needs an authorization")
                    .withHint("add IAM_ROLE default or IAM_ROLE 'arn:aws:iam::<account>:role/<name>';"
                            + " the local Redshift does not look at its value"));
        }
        if (seen("access_key_id") != seen("secret_access_key")) {
            throw conflict("ACCESS_KEY_ID and SECRET_ACCESS_KEY must be given together");
        }
        List.of("credentials", "access_key_id", "session_token").forEach(other -> refuseTogether("iam_role", other));
        refuseTogether("credentials", "access_key_id");
    }

    /** Whether the parameter was given. */
    public boolean seen(String name) {
        return seen.contains(name);
    }

    /** Takes the literal that is the argument. */
    public Token argument() {
        tokens.skipWord("as");
        return tokens.string();
    }

    /** Takes the number that is the argument. */
    public long number(long least, long most) {
        tokens.skipWord("as");
        return tokens.integer(least, most);
    }

    /** Takes a word that switches something; true if there is none. */
    public boolean onOrOff() {
        if (tokens.skipWord("off") || tokens.skipWord("false")) {
            return false;
        }
        if (!tokens.skipWord("on")) {
            tokens.skipWord("true");
        }
        return true;
    }

    /** One ASCII character; {@code '\\t'} and {@code '\\001'}, whose backslash was escaped once more, count too. */
    public byte character() {
        Token token = argument();
        String value = TokenCursor.value(token);
        if (value.length() > 1 && value.charAt(0) == '\\') {
            value = value.equals("\\t") ? "\t" : octal(value);
        }
        if (value.length() != 1 || value.charAt(0) > 127 || "\n\r".contains(value)) {
            throw tokens.error(token, "22023", "the argument must be a single ASCII character");
        }
        return (byte) value.charAt(0);
    }

    private static String octal(String value) {
        return value.matches("\\\\[0-7]{1,3}")
                ? Character.toString((char) Integer.parseInt(value.substring(1), 8))
                : value;
    }

    /** The argument of FIXEDWIDTH. */
    public FixedWidths fixedWidths() {
        Token token = argument();
        return FixedWidths.parse(TokenCursor.value(token))
                .orElseThrow(() -> tokens.error(
                        token,
                        Problem.of("22023", "the argument of FIXEDWIDTH must be 'label:width,label:width,...'")
                                .withHint("write for example FIXEDWIDTH 'id:6,name:25'")));
    }

    /** Refuses one of the parameters if the other was given too. */
    public void refuseTogether(String one, String other) {
        if (seen(one) && seen(other)) {
            throw conflict(other.toUpperCase(Locale.ROOT) + " cannot be used with " + one.toUpperCase(Locale.ROOT));
        }
    }

    /** The error of parameters that do not go together. */
    public static SqlError conflict(String message) {
        return SqlError.of(SYNTAX_ERROR, message);
    }
}
