package entente.report;

import entente.answer.Table;
import entente.session.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Answers as comma-separated values: everything, with the shortest digits that read back to the same number. */
final class CsvReport {
    private final Spreadsheet sheet;
    private final CsvField field;

    CsvReport(OutputStream out) {
        this.sheet = new Spreadsheet(out);
        this.field = new CsvField(sheet);
    }

    /** Writes the answers of several scenarios one after the other, each row with its scenario in front. */
    void write(List<Result> results) throws IOException {
        for (Result result : results) {
            if (results.size() > 1) {
                sheet.scenario(result.scenario());
            }
            write(result);
        }
    }

    void write(Result result) throws IOException {
        Table table = result.answer().table();
        table.headings().forEach(sheet::text);
        sheet.end();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                table.at(row, column).read(field);
            }
            sheet.end();
        }
    }
}
