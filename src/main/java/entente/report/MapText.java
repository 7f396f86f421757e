package entente.report;

import entente.model.Question;
import entente.session.answers.MapAnswer;
import entente.session.charts.Charts;

/** A map of verdicts: what is seen in words, and the plane; the points are too many to be read. */
record MapText(Style style, Question question) {
    String of(MapAnswer answer) {
        return style.paragraph(answer.sentences()) + '\n' + new PanelText(style).of(Charts.of(answer, question));
    }
}
