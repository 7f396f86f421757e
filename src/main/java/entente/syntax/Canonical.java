package entente.syntax;

import entente.arithmetic.Digits;
import entente.diagnostic.Language;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.syntax.Roles.Role;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a script, whatever its format, its comments, the language of its keywords and the spelling of its
 * numbers and names: two texts that differ in nothing else have the same canonical words.
 */
public final class Canonical {
    /** The signs between statements, which say nothing more. */
    public static final String BREAK = ";";

    private static final Pattern NEEDLESS = Pattern.compile("(; )?(?=})|(?<=\\{ ); ?|^(; ?)+|( ;)+$");

    /** A token that says something, and where it stands in the text. */
    public record Word(int start, int end, String text) {}

    private final List<Word> words = new ArrayList<>();

    private Canonical() {}

    /** @param source a script without mistakes */
    public static Canonical of(Source source) {
        Mistakes none = new Mistakes(source);
        FoldedText folded = new FoldedText(source);
        List<Token> tokens = new TokenReader(folded, none).read();
        Canonical canonical = new Canonical();
        if (tokens == null) {
            return canonical;
        }
        Places places = new Places(folded, none);
        Roles roles = new Roles(tokens, places);
        ParserRun.sound(tokens, roles);
        Spelling spelling = new Spelling(places, roles, Language.EN);
        for (int k = 0; k < tokens.size(); k++) {
            Token token = tokens.get(k);
            Token next = k + 1 < tokens.size() ? tokens.get(k + 1) : null;
            String text = text(token, next, places, roles, spelling);
            if (text != null) {
                canonical.words.add(new Word(token.getStartIndex(), end(token, next, spelling), text));
            }
            if (next != null && spelling.phrase(token, next) != null) {
                k++;
            }
        }
        return canonical;
    }

    private static int end(Token token, @Nullable Token next, Spelling spelling) {
        return (next != null && spelling.phrase(token, next) != null ? next : token).getStopIndex() + 1;
    }

    /** All of them; {@link #BREAK} stands between statements. */
    public List<Word> words() {
        return Collections.unmodifiableList(words);
    }

    /** Of what stands at a place. */
    public String of(Span place) {
        return between(place.start(), place.end());
    }

    /** Of what stands from one offset to another. */
    public String between(int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int k = first(start); k < words.size() && words.get(k).start() < end; k++) {
            String word = words.get(k).text();
            boolean again = word.equals(BREAK) && text.length() > 0 && text.charAt(text.length() - 1) == ';';
            if (!again) {
                text.append(text.isEmpty() ? "" : " ").append(word);
            }
        }
        return NEEDLESS.matcher(text).replaceAll("");
    }

    private int first(int start) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Null where a token says nothing. */
    private static @Nullable String text(
            Token token, @Nullable Token next, Places places, Roles roles, Spelling spelling) {
        if (token.getType() == Token.EOF) {
            return null;
        }
        if (ScriptWriter.isNewline(token)) {
            return token.getChannel() == Token.DEFAULT_CHANNEL ? BREAK : null;
        }
        if (token.getChannel() == Token.HIDDEN_CHANNEL || roles.of(token) == Role.OPTIONAL) {
            return null;
        }
        return switch (token.getType()) {
            case EntenteParser.SEMICOLON -> BREAK;
            case EntenteParser.NUMBER -> Digits.shortest(Digits.read(places.text(token)));
            case EntenteParser.PERCENT -> percent(places.text(token));
            case EntenteParser.QUOTED_NAME -> Name.written(places.nameText(token));
            case EntenteParser.ORG -> "firm";
            default -> {
                String text = spelling.of(token, next);
                yield roles.of(token) == Role.NAME ? TokenReader.normal(text) : text;
            }
        };
    }

    /** Still a percentage, because some questions read it otherwise than the number that it is. */
    private static String percent(String text) {
        return Digits.shortest(Digits.read(text.substring(0, text.length() - 1))) + "%";
    }
}
