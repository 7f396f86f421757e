package entente.report;

import entente.arithmetic.Digits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values (RFC 4180, but lines end in \n so that git shows clean differences). A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
final class Spreadsheet {
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();
    private String columns = "";
    private @Nullable String scenario;
    private String scenarioHeading = "scenario";
    private boolean first = true;
    private boolean names = true;

    Spreadsheet(OutputStream out) {
        this.out = out;
    }

    /** Says that what follows is UTF-8, which spreadsheets would not guess. */
    void mark() throws IOException {
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    }

    /** Begins the table of a scenario, whose name stands in front of every row below a heading of its own. */
    void scenario(String name, String heading) {
        scenario = name;
        scenarioHeading = heading;
        names = true;
    }

    Spreadsheet text(String value) {
        separate();
        field(value);
        return this;
    }

    /** What is missing stays empty. */
    Spreadsheet number(double value) {
        separate();
        if (Double.isFinite(value)) {
            line.append(Digits.shortest(value));
        }
        return this;
    }

    Spreadsheet nothing() {
        separate();
        return this;
    }

    /** Ends a line. The first of a table names its columns, which need no repeating for the next scenario. */
    void end() throws IOException {
        String text = line.append('\n').toString();
        if (!names || !text.equals(columns)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        columns = names ? text : columns;
        line.setLength(0);
        first = true;
        names = false;
    }

    private void separate() {
        if (first && scenario != null) {
            field(names ? scenarioHeading : scenario);
            first = false;
        }
        if (!first) {
            line.append(',');
        }
        first = false;
    }

    private void field(String value) {
        String safe = formula(value) ? "'" + value : value;
        if (quoted(safe)) {
            line.append('"').append(safe.replace("\"", "\"\"")).append('"');
        } else {
            line.append(safe);
        }
    }

    private static boolean formula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }

    private static boolean quoted(String value) {
        for (int k = 0; k < value.length(); k++) {
            if (",\"\n\r".indexOf(value.charAt(k)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
