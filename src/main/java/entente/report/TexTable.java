package entente.report;

import entente.answer.Captions;
import entente.answer.Table;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.session.Result;
import entente.session.Saved;

/** Answers as LaTeX tables in the manner of booktabs, which the document has to load. */
final class TexTable {
    private final Saved saved;
    private final PaperCell cell;
    private final StringBuilder out = new StringBuilder();

    TexTable(Messages messages, Saved saved) {
        this.saved = saved;
        this.cell = new PaperCell(messages, saved.digits());
    }

    String write() {
        out.append("% \\usepackage{booktabs}\n");
        saved.provenance()
                .forEach((name, value) -> out.append("% ")
                        .append(name)
                        .append(": ")
                        .append(oneLine(value))
                        .append('\n'));
        for (Result result : saved.results()) {
            if (saved.results().size() > 1) {
                out.append("\n% ").append(oneLine(result.scenario())).append('\n');
            }
            table(result.answer().table(), result.captions());
        }
        return out.toString();
    }

    private void table(Table table, Captions captions) {
        int columns = table.columns().size();
        out.append("\\begin{tabular}{");
        for (int column = 0; column < columns; column++) {
            out.append(PaperCell.isNumeric(table, column) ? 'r' : 'l');
        }
        out.append("}\n\\toprule\n");
        for (int column = 0; column < columns; column++) {
            out.append(column == 0 ? "" : " & ")
                    .append(escaped(captions.title(table.headings().get(column))));
        }
        out.append(" \\\\\n\\midrule\n");
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                String text = escaped(table.at(row, column).read(cell));
                boolean number = PaperCell.isNumeric(table, column);
                out.append(column == 0 ? "" : " & ").append(number ? number(text) : text);
            }
            out.append(" \\\\\n");
        }
        out.append("\\bottomrule\n\\end{tabular}\n");
    }

    /** With a minus that is one, and powers of ten as they are set. */
    private static String number(String text) {
        int e = text.indexOf('e');
        String plain = e < 0 ? text : text.substring(0, e) + " \\cdot 10^{" + text.substring(e + 1) + "}";
        return e >= 0 || text.startsWith("-") ? "$" + plain + "$" : plain;
    }

    private static String oneLine(String text) {
        return DisplayText.safe(text.replaceAll("\\s+", " "));
    }

    /** What TeX would take for something else. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : oneLine(text).toCharArray()) {
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                case '<' -> escaped.append("\\textless{}");
                case '>' -> escaped.append("\\textgreater{}");
                case '–' -> escaped.append("--");
                case '∞' -> escaped.append("$\\infty$");
                case '−' -> escaped.append("$-$");
                default -> escaped.append(c);
            }
        }
        return escaped.toString().replace("-\\textgreater{}", "$\\to$");
    }
}
