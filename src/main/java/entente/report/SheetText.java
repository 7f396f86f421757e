package entente.report;

import entente.answer.Answer;
import entente.model.Question;
import entente.session.answers.TableAnswer;
import entente.session.answers.ThresholdAnswer;
import entente.session.charts.Charts;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers as most are shown: sentences, then a picture where one says more than the table, then the table. */
record SheetText(Style style, Question question) {
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
        String picture = isSeen(answer) ? new PanelText(style).of(Charts.of(answer, question)) : "";
        return Stream.of(said, picture, rows).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Rows that stand there whole need no picture; bars and stretches do, which compare them. */
    private boolean isSeen(Answer answer) {
        return !(answer instanceof TableAnswer)
                || question instanceof Question.Sensitivity
                || answer.table().rows() > Style.ROWS;
    }
}
