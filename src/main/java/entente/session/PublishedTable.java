package entente.session;

import entente.answer.Field;
import entente.answer.Table;
import entente.arithmetic.Digits;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.Phrase;
import entente.files.CellNumber;
import entente.files.CsvTable;
import entente.model.Question;
import entente.session.answers.ExpectAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a result's table against a published one, cell by cell: rows go by their first cell, columns by their heading.
 * What is published may be less than the result; an empty cell says nothing.
 */
final class PublishedTable {
    private final OpenQuestion open;
    private final Question.Published published;
    private int cells;
    private final List<Phrase> different = new ArrayList<>();

    PublishedTable(OpenQuestion open, Question.Published published) {
        this.open = open;
        this.published = published;
    }

    /** Null where it cannot be held against it; the open question then knows why. */
    @Nullable
    ExpectAnswer check(String text) {
        Table table = table();
        if (table == null) {
            open.refuse(unanswered());
            return null;
        }
        CsvTable file = open.table(published.path(), published.pathSpan());
        if (file == null) {
            return null;
        }
        double tolerance = open.number(published.tolerance());
        compare(table, file, tolerance);
        if (open.fault() != null) {
            return null;
        }
        if (cells == 0) {
            open.refuse(Diagnostic.of(Code.E871, published.pathSpan(), published.path()));
            return null;
        }
        Phrase why = different.isEmpty()
                ? null
                : Phrase.of("session.expect.table", different.size(), cells, different.get(0));
        return new ExpectAnswer(text, different.isEmpty(), new Field.Missing(), why, null);
    }

    private @Nullable Table table() {
        List<Result> results = open.results().all(published.result());
        return results.stream()
                .filter(result -> results.size() == 1
                        || result.scenario().equals(open.inquiry().scenario()))
                .findFirst()
                .map(result -> result.answer().table())
                .orElse(null);
    }

    private Diagnostic unanswered() {
        return Diagnostic.of(Code.E551, published.pathSpan()).hint("session.hint.unsaved");
    }

    private void compare(Table table, CsvTable file, double tolerance) {
        List<String> headings = table.headings();
        int[] columns = new int[file.headings().size()];
        for (int c = 1; c < columns.length; c++) {
            columns[c] = find(file.headings().get(c), headings, file, 1, c);
        }
        List<String> rows = IntStream.range(0, table.rows())
                .mapToObj(row -> table.at(row, 0).read(CALLED))
                .toList();
        boolean whole = file.forEach((line, cell) -> {
            int row = find(cell[0], rows, file, line, 0);
            for (int c = 1; c < columns.length && open.fault() == null; c++) {
                if (!cell[c].isEmpty()) {
                    hold(
                            cell[c],
                            table.at(row, columns[c]),
                            tolerance,
                            cell[0] + ", " + file.headings().get(c));
                }
            }
            return open.fault() == null;
        });
        if (!whole) {
            open.refuse(
                    Diagnostic.of(Code.E618, published.pathSpan(), file.name()).hint("files.hint.E618"));
        }
    }

    /** The place of a name; one that is unknown is refused. */
    private int find(String name, List<String> names, CsvTable file, long line, int column) {
        int found = names.indexOf(name);
        if (found < 0) {
            String near = NearNames.nearest(name, names);
            Diagnostic unknown = Diagnostic.of(Code.E872, file.cell(line, column), name, published.result());
            open.refuse(
                    near == null ? unknown.hint("session.hint.E872", names) : unknown.hint("check.hint.near", near));
        }
        return Math.max(found, 0);
    }

    /** @param place in words, for a cell that differs */
    private void hold(String expected, Field.Leaf found, double tolerance, String place) {
        cells++;
        double number = CellNumber.read(expected);
        double distance = Math.abs(found.asNumber() - number);
        double allowed = published.relative() ? tolerance * Math.abs(number) : tolerance;
        boolean same = Double.isNaN(number) ? found.read(CALLED).equals(expected) : distance <= allowed;
        if (!same) {
            Object instead = Double.isNaN(found.asNumber()) ? found.read(CALLED) : found.asNumber();
            different.add(Phrase.of("session.expect.cell", place, instead, expected));
        }
    }

    /** How a cell is called in a data file: names and words in English, numbers in their shortest form. */
    private static final Field.Value<String> CALLED = new Field.Value<>() {
        @Override
        public String number(double value) {
            return Digits.shortest(value);
        }

        @Override
        public String whole(long value) {
            return Long.toString(value);
        }

        @Override
        public String truth(boolean value) {
            return Boolean.toString(value);
        }

        @Override
        public String word(String english) {
            return english;
        }

        @Override
        public String text(String text) {
            return text;
        }

        @Override
        public String said(Phrase phrase) {
            return "";
        }

        @Override
        public String missing() {
            return "";
        }
    };
}
