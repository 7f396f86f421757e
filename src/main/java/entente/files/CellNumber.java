package entente.files;

import entente.arithmetic.Digits;

/** Reads numbers as spreadsheets write them: {@code 0.3}, {@code 1e-3}, {@code 30%}, full-width digits. */
public final class CellNumber {
    private CellNumber() {}

    /** The number, or NaN where the cell holds none. */
    public static double read(String cell) {
        int end = cell.length();
        if (end == 0) {
            return Double.NaN;
        }
        char last = cell.charAt(end - 1);
        boolean percent = last == '%' || last == '％';
        end -= percent ? 1 : 0;
        boolean plain = true;
        for (int k = 0; k < end; k++) {
            char c = cell.charAt(k);
            if (!((c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E')) {
                plain = false;
            }
        }
        String text = plain ? cell.substring(0, end) : narrow(cell, end);
        double value = Digits.read(percent ? text + "%" : text);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** The ASCII twin of a number in full-width characters; empty where other characters are in it. */
    private static String narrow(String cell, int end) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < end; k++) {
            char c = cell.charAt(k);
            char narrow = c == '\u2212' ? '-' : c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
            if (!((narrow >= '0' && narrow <= '9') || ".+-eE".indexOf(narrow) >= 0)) {
                return "";
            }
            text.append(narrow);
        }
        return text.toString();
    }
}
