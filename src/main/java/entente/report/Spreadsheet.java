package entente.report;

import entente.diagnostic.Digits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes comma-separated values (RFC 4180, but lines end in \n so that git shows clean differences). A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
final class Spreadsheet {
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();
    private boolean first = true;

    Spreadsheet(OutputStream out) {
        this.out = out;
    }

    Spreadsheet text(String value) {
        separate();
        String safe = formula(value) ? "'" + value : value;
        if (quoted(safe)) {
            line.append('"').append(safe.replace("\"", "\"\"")).append('"');
        } else {
            line.append(safe);
        }
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

    void end() throws IOException {
        line.append('\n');
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
        first = true;
    }

    private void separate() {
        if (!first) {
            line.append(',');
        }
        first = false;
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
