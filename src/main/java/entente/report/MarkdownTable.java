package entente.report;

import entente.answer.Captions;
import entente.answer.Table;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.session.Result;
import entente.session.Saved;

/** Answers as tables of Markdown. */
final class MarkdownTable {
    private final Saved saved;
    private final PaperCell cell;
    private final StringBuilder out = new StringBuilder();

    MarkdownTable(Messages messages, Saved saved) {
        this.saved = saved;
        this.cell = new PaperCell(messages, saved.digits());
    }

    String write() {
        for (Result result : saved.results()) {
            if (saved.results().size() > 1) {
                out.append("**").append(escaped(result.scenario())).append("**\n\n");
            }
            table(result.answer().table(), result.captions());
            out.append('\n');
        }
        out.append("<!--");
        saved.provenance()
                .forEach((name, value) -> out.append('\n')
                        .append(name)
                        .append(": ")
                        // Two hyphens would end the comment.
                        .append(DisplayText.safe(value.replaceAll("\\s+", " "))
                                .replace("--", "- -")
                                .replace(">", "&gt;")));
        return out.append("\n-->\n").toString();
    }

    private void table(Table table, Captions captions) {
        int columns = table.columns().size();
        for (String heading : table.headings()) {
            out.append("| ").append(escaped(captions.title(heading))).append(' ');
        }
        out.append("|\n");
        for (int column = 0; column < columns; column++) {
            out.append(PaperCell.isNumeric(table, column) ? "|---:" : "|---");
        }
        out.append("|\n");
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                out.append("| ")
                        .append(escaped(table.at(row, column).read(cell)))
                        .append(' ');
            }
            out.append("|\n");
        }
    }

    /** What Markdown would take for something else. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : DisplayText.safe(text.replaceAll("\\s+", " ")).toCharArray()) {
            escaped.append("\\`*_[]<>|#~$&".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return escaped.toString();
    }
}
