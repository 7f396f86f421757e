package entente.report;

import entente.session.answers.ForecastAnswer;

/** A forecast: sentences, what is to come, and how good it was where the last times were held out. */
record ForecastText(Style style) {
    String of(ForecastAnswer answer) {
        String contest = TableText.of(style, answer.contest());
        return style.paragraph(answer.sentences())
                + "\n"
                + TableText.of(style, answer.table())
                + (contest.isEmpty() ? "" : "\n" + contest);
    }
}
