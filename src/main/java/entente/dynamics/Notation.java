package entente.dynamics;

import entente.diagnostic.Digits;

/** How formulas are written down: as plain text, or in LaTeX. */
enum Notation {
    TEXT,
    LATEX;

    /** A number with the shortest digits that read back to the same. */
    String number(double value) {
        String digits = Double.toString(value);
        if (digits.endsWith(".0")) {
            digits = digits.substring(0, digits.length() - 2);
        }
        int e = digits.indexOf('E');
        if (e < 0) {
            return digits;
        }
        String mantissa = digits.substring(0, e);
        if (mantissa.endsWith(".0")) {
            mantissa = mantissa.substring(0, mantissa.length() - 2);
        }
        String exponent = digits.substring(e + 1);
        return this == TEXT ? mantissa + "e" + exponent : mantissa + " \\cdot 10^{" + exponent + "}";
    }

    /** A computed number. */
    String computed(double value) {
        String digits = Digits.six(value);
        int e = digits.indexOf('e');
        return this == TEXT || e < 0 ? digits : digits.substring(0, e) + " \\cdot 10^{" + digits.substring(e + 1) + "}";
    }

    /** An output, by the firm's name. */
    String output(String firm) {
        return this == TEXT ? firm : "Q_{" + text(firm) + "}";
    }

    /** Words inside a formula; nothing in a name is taken for a command. */
    static String text(String words) {
        StringBuilder text = new StringBuilder("\\text{");
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\textbackslash{}");
                case '~' -> text.append("\\textasciitilde{}");
                case '^' -> text.append("\\textasciicircum{}");
                case '_', '%', '&', '#', '$', '{', '}' -> text.append('\\').append(c);
                default -> text.append(c);
            }
        }
        return text.append('}').toString();
    }

    String times() {
        return this == TEXT ? " " : " \\, ";
    }

    String minus() {
        return this == TEXT ? "−" : "-";
    }

    String quotient(String above, String below) {
        return this == TEXT ? above + "/" + below : "\\frac{" + above + "}{" + below + "}";
    }

    String parentheses(String inside) {
        return this == TEXT ? "(" + inside + ")" : "\\left(" + inside + "\\right)";
    }
}
