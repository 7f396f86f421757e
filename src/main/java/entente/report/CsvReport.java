package entente.report;

import entente.answer.Field;
import entente.answer.Table;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.session.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Answers as comma-separated values: everything, with the shortest digits that read back to the same number. */
final class CsvReport {
    private final Spreadsheet sheet;
    private final CsvField field;
    private final Messages messages;

    CsvReport(OutputStream out, Messages messages) {
        this.messages = messages;
        this.sheet = new Spreadsheet(out);
        this.field = new CsvField(sheet);
    }

    /** Writes the answers of several scenarios one after the other, each row with its scenario in front. */
    void write(List<Result> results) throws IOException {
        if (results.stream().anyMatch(this::isBeyondAscii)) {
            sheet.mark();
        }
        for (Result result : results) {
            if (results.size() > 1) {
                sheet.scenario(result.scenario(), heading("scenario"));
            }
            write(result);
        }
    }

    /** Numbers are ASCII; a column of texts is looked through. */
    private boolean isBeyondAscii(Result result) {
        Table table = result.answer().table();
        for (int column = 0; column < table.columns().size(); column++) {
            boolean numbers = table.rows() == 0 || table.at(0, column) instanceof Field.Number;
            if (!isAscii(heading(table.headings().get(column))) || (!numbers && isBeyondAscii(table, column))) {
                return true;
            }
        }
        return !isAscii(result.scenario());
    }

    private static boolean isBeyondAscii(Table table, int column) {
        for (int row = 0; row < table.rows(); row++) {
            if (table.at(row, column) instanceof Field.Text text && !isAscii(text.text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** English headings are names that programs rely on; others are for people. */
    private String heading(String column) {
        return messages.language() == Language.EN ? column : TableText.heading(messages, column);
    }

    private void write(Result result) throws IOException {
        Table table = result.answer().table();
        table.headings().forEach(heading -> sheet.text(heading(heading)));
        sheet.end();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                table.at(row, column).read(field);
            }
            sheet.end();
        }
    }
}
