package entente.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in CSV whose first line names the columns. Records are handed on one by one and not kept: there can be
 * millions. Columns are separated by commas, semicolons or tabs, whichever the heading has most of.
 */
public final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Document document;
    private final char separator;
    private final List<String> headings;
    private @Nullable Source source;

    private CsvTable(Document document, char separator, List<String> headings) {
        this.document = document;
        this.separator = separator;
        this.headings = headings;
    }

    /** Receives records. */
    public interface Records {
        /**
         * Takes one record.
         *
         * @param line  where it begins, from 1
         * @param cells as many as there are headings, without the blanks around them; the array is used again
         * @return whether to go on
         */
        boolean take(long line, String[] cells);
    }

    /** Opens a document as a table. */
    public static Checked<CsvTable> of(Document document, Span asked) {
        String first = firstLine(document);
        if (first.isBlank()) {
            return refuse(Code.E617, asked, document);
        }
        char separator = separator(first);
        CsvTable table = new CsvTable(document, separator, List.of());
        String[][] heading = new String[1][];
        boolean whole = table.read(0, (line, cells) -> {
            heading[0] = cells;
            return false;
        });
        if (!whole || heading[0] == null) {
            return refuse(Code.E618, asked, document);
        }
        return Checked.of(new CsvTable(document, separator, List.of(heading[0])));
    }

    private static <T> Checked<T> refuse(Code code, Span asked, Document document) {
        return new Checked<>(
                null, List.of(Diagnostic.of(code, asked, document.name()).hint("files.hint." + code.name())));
    }

    private static String firstLine(Document document) {
        try (BufferedReader reader = open(document)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
    }

    /** The byte-order mark is no part of the first heading. */
    private static BufferedReader open(Document document) throws IOException {
        BufferedReader reader = new BufferedReader(document.text().open(), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static char separator(String heading) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    public String name() {
        return document.name();
    }

    /** A cell's number, or NaN. Where a comma separates no cells, it can be a decimal's. */
    public double number(String cell) {
        int comma = separator == ',' ? -1 : cell.indexOf(',');
        boolean decimal = comma >= 0 && comma == cell.lastIndexOf(',') && cell.indexOf('.') < 0;
        return CellNumber.read(decimal ? cell.replace(',', '.') : cell);
    }

    public List<String> headings() {
        return headings;
    }

    /**
     * Hands on every record but empty ones.
     *
     * @return false where the file breaks off inside quotes
     */
    public boolean forEach(Records records) {
        boolean[] heading = {true};
        return read(headings.size(), (line, cells) -> {
            if (heading[0]) {
                heading[0] = false;
                return true;
            }
            return records.take(line, cells);
        });
    }

    private boolean read(int columns, Records records) {
        try (Reader text = open(document)) {
            var reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .build(new Cells(columns), text);
            for (Cells cells : reader) {
                if (!cells.blank() && !records.take(cells.line, cells.cells())) {
                    return true;
                }
            }
            return true;
        } catch (CsvParseException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
    }

    /** The place of a cell, for a message. A table knows its text only when something is wrong with it. */
    public Span cell(long line, int column) {
        Source text = source();
        int at = text.lineStarts().get((int) Math.min(line, text.lineStarts().size()) - 1);
        String written = text.text();
        boolean quoted = false;
        int left = column;
        int start = at;
        int end = at;
        while (end < written.length() && (quoted || written.charAt(end) != '\n')) {
            char c = written.charAt(end);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                if (left == 0) {
                    break;
                }
                left--;
                start = end + 1;
            }
            end++;
        }
        return left > 0 ? text.span(end, end) : text.span(start, end);
    }

    /** The place of a whole line. */
    public Span line(long line) {
        Source text = source();
        int number = (int) Math.min(line, text.lineStarts().size());
        int at = text.lineStarts().get(number - 1);
        return text.span(at, at + text.lineText(number).length());
    }

    private Source source() {
        Source known = source;
        if (known == null) {
            known = document.source();
            source = known;
        }
        return known;
    }

    /** One record's cells. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<Cells> {
        private final boolean open;
        private String[] cells;
        private int count;
        private long line;

        Cells(int columns) {
            this.open = columns == 0;
            this.cells = new String[Math.max(columns, 8)];
            if (!open) {
                this.cells = new String[columns + 1];
            }
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            count = 0;
            Arrays.fill(cells, "");
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            int from = offset;
            int to = offset + length;
            while (from < to && blank(buffer[from])) {
                from++;
            }
            while (to > from && blank(buffer[to - 1])) {
                to--;
            }
            if (index >= cells.length && open) {
                cells = Arrays.copyOf(cells, index * 2);
            }
            if (index < cells.length) {
                cells[index] = from == to ? "" : new String(buffer, from, to - from);
            }
            count = index + 1;
        }

        private static boolean blank(char c) {
            return c == ' ' || c == '\u3000' || c == '\t' || c == '\u00A0';
        }

        @Override
        protected Cells buildRecord() {
            return this;
        }

        boolean blank() {
            for (int k = 0; k < Math.min(count, cells.length); k++) {
                if (!cells[k].isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        String[] cells() {
            return open ? Arrays.copyOf(cells, count) : cells;
        }
    }
}
