package entente.report;

import entente.session.answers.PortraitAnswer;
import entente.session.charts.Charts;

/** {@code portrait} in a terminal: what is seen in words, the plane, and its equilibria. */
record PortraitText(Style style) {
    String of(PortraitAnswer answer) {
        String plane = new PlaneDrawing(style, Charts.of(answer).panels().get(0)).draw();
        return style.lines(answer.sentences()) + '\n' + plane + '\n' + TableText.of(style, answer.table());
    }
}
