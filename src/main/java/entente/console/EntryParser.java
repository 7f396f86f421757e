package entente.console;

import entente.syntax.ScriptReader;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Decides for JLine whether an entry is whole, and which word the cursor stands in. */
final class EntryParser implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && goesOn(line)) {
            throw new EOFError(-1, -1, "goes on");
        }
        int start = cursor;
        // A name in backquotes is one word, whatever stands in it.
        int quote = line.lastIndexOf('`', cursor - 1);
        boolean quoted = line.substring(0, cursor).chars().filter(c -> c == '`').count() % 2 == 1;
        while (start > 0 && inWord(line.codePointBefore(start))) {
            start -= Character.charCount(line.codePointBefore(start));
        }
        start = quoted ? Math.min(start, quote) : start;
        int end = cursor;
        while (end < line.length() && inWord(line.codePointAt(end))) {
            end += Character.charCount(line.codePointAt(end));
        }
        return new Cut(line, cursor, line.substring(start, end), cursor - start);
    }

    /** Whether more lines belong to the entry: a bracket is open, or there is only documentation so far. */
    static boolean goesOn(String entry) {
        String text = entry.strip();
        if (text.startsWith(":")) {
            return false;
        }
        String last = text.substring(text.lastIndexOf('\n') + 1).strip();
        return last.startsWith("##") || ScriptReader.isIncomplete(entry);
    }

    /** Parts and attributes are completed with their firm: {@code Jia.gro}. */
    private static boolean inWord(int c) {
        return Character.isUnicodeIdentifierPart(c) || c == '.' || c == ':' || c == '`';
    }

    private record Cut(String line, int cursor, String word, int wordCursor) implements CompletingParsedLine {
        @Override
        public int wordIndex() {
            return line.substring(0, cursor - wordCursor).isBlank() ? 0 : 1;
        }

        @Override
        public List<String> words() {
            return wordIndex() == 0 ? List.of(word) : List.of("", word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor;
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
