package entente.figure;

import entente.answer.Field;
import entente.answer.Table;
import entente.arithmetic.Digits;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.files.Content;
import entente.session.Result;
import entente.session.Saved;
import java.io.IOException;
import java.io.OutputStream;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Answers as workbooks: a sheet for each scenario, and one that says where they come from. */
final class Workbooks {
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;

    private Workbooks() {}

    static Content content(Saved saved, Messages messages) {
        return out -> write(saved, messages, out);
    }

    private static void write(Saved saved, Messages messages, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Entente", "1.0")) {
            Set<String> names = new LinkedHashSet<>();
            for (Result result : saved.results()) {
                Worksheet sheet = book.newWorksheet(name(result.scenario(), names));
                fill(sheet, result.answer().table(), saved.digits() == null ? 0 : saved.digits(), messages);
                sheet.finish();
            }
            Worksheet about = book.newWorksheet(name("provenance", names));
            int row = 0;
            for (var entry : saved.provenance().entrySet()) {
                about.value(row, 0, entry.getKey());
                about.value(row++, 1, plain(entry.getValue()));
            }
            about.finish();
        }
    }

    /** What a sheet may be called, and no other one is. */
    private static String name(String scenario, Set<String> names) {
        String plain = scenario.replaceAll("[\\\\/?*\\[\\]:'\\p{Cntrl}]", "_");
        String cut = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME - 4);
        String name = cut;
        for (int k = 2; !names.add(name.toLowerCase(Locale.ROOT)); k++) {
            name = cut.substring(0, Math.min(cut.length(), LONGEST_NAME - 4)) + " " + k;
        }
        return name;
    }

    private static void fill(Worksheet sheet, Table table, int digits, Messages messages) throws IOException {
        if (table.rows() >= MOST_ROWS) {
            throw new IOException("too many rows for a sheet: " + table.rows());
        }
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, plain(table.headings().get(column)));
            sheet.style(0, column).bold().set();
        }
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                table.at(row, column).read(new Cell(sheet, row + 1, column, digits, messages));
            }
        }
        sheet.freezePane(0, 1);
    }

    private static String plain(String text) {
        String safe = DisplayText.safe(text.replace('\n', ' '));
        return safe.length() <= LONGEST_TEXT ? safe : safe.substring(0, LONGEST_TEXT - 1);
    }

    /** @param digits significant ones; 0 for all */
    private record Cell(Worksheet sheet, int row, int column, int digits, Messages messages)
            implements Field.Value<Worksheet> {
        private Worksheet put(String text) {
            sheet.value(row, column, plain(text));
            return sheet;
        }

        @Override
        public Worksheet number(double value) {
            if (!Double.isFinite(value)) {
                return Double.isNaN(value) ? sheet : put(Digits.six(value));
            }
            sheet.value(row, column, rounded(value));
            return sheet;
        }

        private double rounded(double value) {
            return digits == 0
                    ? value
                    : Digits.decimal(value).round(new MathContext(digits)).doubleValue();
        }

        @Override
        public Worksheet whole(long value) {
            sheet.value(row, column, value);
            return sheet;
        }

        @Override
        public Worksheet truth(boolean value) {
            sheet.value(row, column, value);
            return sheet;
        }

        @Override
        public Worksheet word(String english) {
            return put(messages.say("report.word." + english.replace(' ', '_')));
        }

        @Override
        public Worksheet text(String text) {
            return put(text);
        }

        @Override
        public Worksheet said(Phrase phrase) {
            return put(messages.say(phrase));
        }

        @Override
        public Worksheet missing() {
            return sheet;
        }
    }
}
