package entente.report;

import entente.answer.Answer;
import entente.session.answers.TableAnswer;
import entente.session.answers.ThresholdAnswer;

/** Answers as most are shown: sentences, then the table. */
record SheetText(Style style) {
    String of(Answer answer) {
        return set(style.paragraph(answer.sentences()), answer);
    }

    /** Each change on a line of its own: they are what is looked up. */
    String of(ThresholdAnswer answer) {
        return set(style.lines(answer.sentences()), answer);
    }

    private String set(String said, Answer answer) {
        String rows = answer instanceof TableAnswer
                ? TableText.withHeading(style, answer.table())
                : TableText.of(style, answer.table());
        return said + (said.isEmpty() || rows.isEmpty() ? "" : "\n") + rows;
    }
}
