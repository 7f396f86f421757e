package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.answer.Fields;
import entente.answer.Parts;
import entente.diagnostic.Code;
import entente.model.Asked;
import entente.model.Question;
import entente.model.TimeAxis;
import entente.reading.Form;
import entente.session.answers.DrawAnswer;
import entente.session.answers.DrawAnswer.Block;
import entente.session.answers.DrawAnswer.Thing;
import entente.session.charts.Charts;
import entente.session.charts.NamedDrawing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code draw c}, {@code draw est.residuals}, {@code draw a.Jia, b.Jia}: answers that have a name, and their parts. */
final class NamedAnswers {
    private final OpenQuestion open;
    private final List<Thing> things = new ArrayList<>();
    private final List<Field.Curve> curves = new ArrayList<>();

    private NamedAnswers(OpenQuestion open) {
        this.open = open;
    }

    /** Null where they are refused. */
    static @Nullable Answer drawn(OpenQuestion open, List<Question.Value> values) {
        return new NamedAnswers(open).drawn(values);
    }

    private @Nullable Answer drawn(List<Question.Value> values) {
        for (Question.Value value : values) {
            Asked.ResultPart part = Form.results(value.expression()).iterator().next();
            List<Result> results = open.results().all(part.result());
            if (results.isEmpty()) {
                open.refuse(Code.E855, value.text());
                return null;
            }
            if (values.size() == 1 && part.path().isEmpty()) {
                return new NamedDrawing(answered(results), part.path(), null);
            }
            for (Result result : results) {
                Field field = Parts.find(result.answer().fields(), part.path());
                String text = results.size() == 1 ? value.text() : value.text() + " (" + result.scenario() + ")";
                int before = things.size();
                if (field != null) {
                    addCurves(field, text);
                }
                if (things.size() == before) {
                    if (values.size() == 1) {
                        return new NamedDrawing(answered(List.of(result)), part.path(), field);
                    }
                    open.refuse(Code.E856, value.text());
                    return null;
                }
            }
        }
        return together();
    }

    private List<Charts.Answered> answered(List<Result> results) {
        return results.stream()
                .map(result -> new Charts.Answered(result.inquiry(), result.answer(), open.runs()))
                .toList();
    }

    /** Of a run all firms. */
    private void addCurves(Field field, String text) {
        if (field instanceof Field.Curve curve) {
            things.add(new Thing(text, text, true, false));
            curves.add(curve);
        } else if (field instanceof Fields fields && fields.get("firms") instanceof Fields firms) {
            for (int k = 0; k < firms.names().size(); k++) {
                addCurves(firms.at(k), text + "." + firms.names().get(k));
            }
        }
    }

    private Answer together() {
        List<Block> blocks = new ArrayList<>();
        for (int k = 0; k < curves.size(); k++) {
            double[] t = numbers(curves.get(k).across());
            double[][] y = new double[curves.size()][t.length];
            for (double[] others : y) {
                Arrays.fill(others, Double.NaN);
            }
            y[k] = numbers(curves.get(k).values());
            blocks.add(new Block(0, 0, t, t, y, List.of(), null));
        }
        TimeAxis time = open.runs().model(open.subject()).time();
        return new DrawAnswer(
                time,
                things,
                null,
                List.of(),
                List.of(new double[0]),
                List.of(open.inquiry().scenario()),
                blocks,
                List.of(),
                List.of());
    }

    private static double[] numbers(Field.Numbers numbers) {
        double[] values = new double[numbers.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = numbers.at().applyAsDouble(k);
        }
        return values;
    }
}
