package entente.answer.formula;

import entente.arithmetic.Digits;

/** How formulas are written down: as plain text, or in LaTeX. */
enum Notation {
    TEXT,
    LATEX;

    /** A number with the shortest digits that read back to the same. */
    String number(double value) {
        return exponential(Digits.shortest(value));
    }

    /** A computed number. */
    String computed(double value) {
        return exponential(Digits.six(value));
    }

    private String exponential(String digits) {
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
