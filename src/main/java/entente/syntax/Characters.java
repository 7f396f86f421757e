package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.DisplayText;
import entente.diagnostic.NearWords;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.syntax.grammar.EntenteParser;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Characters and tokens that have no place in a script, wherever they stand. */
final class Characters {
    private Characters() {}

    /** Control and direction characters are mistakes outside strings: they make a script read otherwise than it runs. */
    static boolean isHidden(int c) {
        return c != '\t' && DisplayText.isUnsafe(c);
    }

    static void check(Token token, @Nullable Token before, Mistakes mistakes) {
        int type = token.getType();
        if (type == EntenteParser.COMMENT
                || type == EntenteParser.DOCUMENTATION
                || type == EntenteParser.QUOTED_NAME
                || type == EntenteParser.STRAY) {
            findHidden(token, mistakes);
        }
        boolean reported = before != null
                && before.getType() == EntenteParser.STRAY
                && before.getStopIndex() + 1 == token.getStartIndex();
        if (type == EntenteParser.STRAY
                && !reported
                && !isHidden(mistakes.source().text().codePointAt(token.getStartIndex()))) {
            String character = span(token, mistakes).text();
            Phrase hint = instead(token, character, mistakes);
            Diagnostic stray = Diagnostic.of(Code.E125, span(token, mistakes), character);
            mistakes.add(stray.hint(hint));
        } else if (type == EntenteParser.OPEN_STRING) {
            mistakes.add(Diagnostic.of(Code.E123, span(token, mistakes)).hint("diagnostic.hint.closeString"));
        } else if (type == EntenteParser.OPEN_QUOTED_NAME) {
            mistakes.add(Diagnostic.of(Code.E124, span(token, mistakes)).hint("diagnostic.hint.closeQuotes"));
        }
    }

    private static void findHidden(Token token, Mistakes mistakes) {
        String text = mistakes.source().text();
        for (int k = token.getStartIndex(); k <= token.getStopIndex(); ) {
            int c = text.codePointAt(k);
            int next = k + Character.charCount(c);
            if (isHidden(c)) {
                String code = "U+" + String.format(Locale.ROOT, "%04X", c);
                mistakes.add(
                        Diagnostic.of(Code.E109, mistakes.span(k, next), code).hint("diagnostic.hint.hidden"));
            }
            k = next;
        }
    }

    private static Span span(Token token, Mistakes mistakes) {
        return mistakes.span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    /** What to write for a character and the signs behind it; many know them from other languages. */
    private static Phrase instead(Token token, String character, Mistakes mistakes) {
        String text = mistakes.source().text();
        int end = token.getStartIndex();
        while (end < text.length() && "-–—−→>|<=~&".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        end = Math.max(end, token.getStopIndex() + 1);
        Phrase signs = NearWords.hint(NearWords.Place.SIGN, text.substring(token.getStartIndex(), end));
        boolean last = end == text.length() || Character.isWhitespace(text.charAt(end));
        if (signs != null) {
            return signs;
        }
        int line = text.lastIndexOf('\n', token.getStartIndex()) + 1;
        if (character.equals("%") && text.substring(line, token.getStartIndex()).isBlank()) {
            return Phrase.of("diagnostic.hint.comment");
        }
        return character.equals("。") && last ? Phrase.of("diagnostic.hint.fullStop") : instead(character);
    }

    private static Phrase instead(String character) {
        String twin = switch (character) {
            case "−", "–", "—" -> "-";
            case "×", "·", "∙" -> "*";
            case "÷" -> "/";
            case "≤" -> "<=";
            case "≥" -> ">=";
            case "≠" -> "!=";
            case "'", "‘", "’", "「", "」", "«", "»" -> "\"";
            case "。" -> ".";
            case "➔" -> "->";
            default -> "";
        };
        return switch (character) {
            case "%" -> Phrase.of("diagnostic.hint.percent");
            case "_" -> Phrase.of("diagnostic.hint.underscore");
            default ->
                twin.isEmpty() ? Phrase.of("diagnostic.hint.quoteName") : Phrase.of("diagnostic.hint.write", twin);
        };
    }
}
