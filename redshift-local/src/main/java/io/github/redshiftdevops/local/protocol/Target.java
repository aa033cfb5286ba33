package io.github.redshiftdevops.local.protocol;

/** What Describe and Close mean: {@code 'S'} a prepared statement or {@code 'P'} a portal. */
public enum Target {
    STATEMENT('S'),
    PORTAL('P');

    private final char letter;

    Target(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    static Target of(char letter) throws ProtocolException {
        return switch (letter) {
            case 'S' -> STATEMENT;
            case 'P' -> PORTAL;
            default -> throw new ProtocolException("invalid target '" + letter + "' of a describe or close message");
        };
    }
}
