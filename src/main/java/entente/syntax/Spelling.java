package entente.syntax;

import entente.diagnostic.Language;
import entente.syntax.Roles.Role;
import entente.syntax.grammar.EntenteParser;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** How the formatter writes a token: half-width, and a keyword in the language asked for. */
final class Spelling {
    private final Places places;
    private final Roles roles;
    private final @Nullable Language language;

    /** @param language null to leave each keyword in its own */
    Spelling(Places places, Roles roles, @Nullable Language language) {
        this.places = places;
        this.roles = roles;
        this.language = language;
    }

    /** @param next the token behind, of which a phrase of two words takes the place as well; or null */
    String of(Token token, @Nullable Token next) {
        return switch (token.getType()) {
            case EntenteParser.TO_ARROW -> "->";
            case EntenteParser.BOTH_ARROW -> "<->";
            case EntenteParser.AGAINST_ARROW -> "-|";
            case EntenteParser.COMMENT, EntenteParser.DOCUMENTATION ->
                places.span(token).text().stripTrailing();
            case EntenteParser.STRING, EntenteParser.QUOTED_NAME -> places.text(token);
            default -> word(token, next);
        };
    }

    private String word(Token token, @Nullable Token next) {
        String text = places.text(token);
        Role role = roles.of(token);
        if (role == Role.PLAIN || role == Role.NAME || role == Role.SIGN) {
            return text;
        }
        Keyword phrase = phrase(token, next);
        Keyword word = phrase == null ? Keyword.of(text) : phrase;
        if (word == null) {
            return text;
        }
        Language spoken = language != null ? language : text.charAt(0) > 0x7F ? Language.ZH : Language.EN;
        return spoken == Language.ZH && role == Role.OTHER_SENSE ? word.otherChinese() : word.spelling(spoken);
    }

    /** The keyword that two tokens are together, as {@code no coexistence}; or null. */
    @Nullable
    Keyword phrase(Token token, @Nullable Token next) {
        boolean words = next != null && roles.of(token) == Role.WORD && roles.of(next) == Role.WORD;
        return next == null || !words ? null : Keyword.of(places.text(token) + " " + places.text(next));
    }
}
