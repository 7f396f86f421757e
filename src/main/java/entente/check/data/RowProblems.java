package entente.check.data;

import entente.check.draft.Problems;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Span;
import entente.files.CsvTable;
import java.util.Locale;

/** Reports what is wrong in a data file, up to a number of mistakes: a wrong column would bring a million. */
final class RowProblems {
    private static final int MOST = 10;

    private final CsvTable table;
    private final Problems problems;
    private final Span asked;
    private int count;

    RowProblems(CsvTable table, Problems problems, Span asked) {
        this.table = table;
        this.problems = problems;
        this.asked = asked;
    }

    /** Whether reading on still makes sense. */
    boolean bearable() {
        return count < MOST;
    }

    void add(Code code, long line, int column, Object... arguments) {
        add(Diagnostic.of(code, table.cell(line, column), arguments).hint("check.hint." + code.name(), arguments));
    }

    void add(Diagnostic diagnostic) {
        problems.add(diagnostic);
        if (++count == MOST) {
            problems.add(Diagnostic.of(Code.E620, asked, table.name(), MOST).hint("check.hint.E620"));
        }
    }

    /** A cell's number, or NaN after a report. */
    double number(long line, int column, String[] cells) {
        String cell = cells[column];
        if (cell.isEmpty()) {
            add(Code.E614, line, column, table.headings().get(column));
            return Double.NaN;
        }
        double value = table.number(cell);
        if (Double.isNaN(value)) {
            add(Code.E613, line, column, cell, table.headings().get(column));
        }
        return value;
    }

    /** Whether a cell that becomes a name or a label can be read as it is written. */
    boolean isVisible(long line, int column, String cell) {
        int hidden = cell.codePoints()
                .filter(c -> c == '\n' || DisplayText.isUnsafe(c))
                .findFirst()
                .orElse(-1);
        if (hidden >= 0) {
            String code = String.format(Locale.ROOT, "U+%04X", hidden);
            add(Diagnostic.of(Code.E109, table.cell(line, column), code).hint("check.hint.E109"));
        }
        return hidden < 0;
    }

    /** Whether a record has no more cells than the heading. */
    boolean fits(long line, String[] cells) {
        if (cells[table.headings().size()].isEmpty()) {
            return true;
        }
        add(Diagnostic.of(Code.E615, table.line(line), table.headings().size()).hint("check.hint.E615"));
        return false;
    }
}
