package entente.session.charts;

import entente.answer.Answer;
import entente.answer.Captions;
import entente.answer.Field;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.diagnostic.Phrase;
import entente.model.Inquiry;
import entente.model.PictureOptions;
import entente.model.Question;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.session.answers.CoalitionsAnswer;
import entente.session.answers.DrawAnswer;
import entente.session.answers.EquilibriaAnswer;
import entente.session.answers.FitAnswer;
import entente.session.answers.ForecastAnswer;
import entente.session.answers.MapAnswer;
import entente.session.answers.NetworkAnswer;
import entente.session.answers.PortraitAnswer;
import entente.session.answers.RegimesAnswer;
import entente.session.answers.RepairAnswer;
import entente.session.answers.SensitivityAnswer;
import entente.session.answers.SimulationAnswer;
import entente.session.answers.StabilityAnswer;
import entente.session.answers.TableAnswer;
import entente.session.answers.ThresholdAnswer;
import entente.session.answers.TraceAnswer;
import entente.session.answers.UncertaintyAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figure of an answer. */
public final class Charts {
    private Charts() {}

    /**
     * An answer with its question.
     *
     * @param runs what is known of the models that it was put to
     */
    public record Answered(Inquiry inquiry, Answer answer, Runs runs) {}

    /** Of a portrait, which needs nothing but itself. */
    public static Chart of(PortraitAnswer portrait) {
        return PortraitCharts.of(portrait);
    }

    /** How often which verdict was the answer. */
    public static Panel verdicts(UncertaintyAnswer answer) {
        return SpreadCharts.verdicts(answer.uncertainty());
    }

    /** Of an answer that needs nothing but itself; empty of others, and where there is nothing to see. */
    public static Optional<Chart> of(Answer answer, Question question) {
        if (answer instanceof SensitivityAnswer sensitivity) {
            return BarCharts.sensitivity(sensitivity.sensitivity());
        }
        if (answer instanceof CoalitionsAnswer coalitions) {
            return BarCharts.coalitions(coalitions.coalitions());
        }
        if (answer instanceof RepairAnswer repair) {
            return BarCharts.repair(repair);
        }
        if (answer instanceof ThresholdAnswer threshold) {
            return Optional.of(RegimeCharts.threshold(threshold.threshold()));
        }
        if (answer instanceof RegimesAnswer regimes) {
            return Optional.of(RegimeCharts.regimes(regimes, Axis.of(Chart.name("t"))));
        }
        if (answer instanceof MapAnswer map) {
            return Optional.of(RegimeCharts.map(map.map()));
        }
        return answer instanceof TableAnswer table ? table(table, question) : Optional.empty();
    }

    /**
     * Of one question's answers, one for each scenario; empty where there is nothing to see.
     *
     * @param answers at least one
     */
    public static Optional<Chart> of(List<Answered> answers) {
        Answered first = answers.get(0);
        Evaluation evaluation = new Evaluation(first.runs(), (part, scenario) -> new Field.Missing());
        Where where = Where.of(subject(first));
        PictureFormat format = new PictureFormat(
                first.inquiry().options(),
                e -> evaluation.of(e, where),
                first.runs().model(subject(first)).time());
        return plain(answers).map(format::of);
    }

    /** Of values that are drawn; what the options say by parameters is left out. */
    public static Chart of(DrawAnswer drawn, PictureOptions options) {
        return new PictureFormat(options, e -> e.isNumber() ? e.number() : Double.NaN, drawn.time())
                .of(DrawCharts.of(drawn, options));
    }

    private static Optional<Chart> plain(List<Answered> answers) {
        if (answers.stream().allMatch(one -> one.answer() instanceof SimulationAnswer)) {
            return RunCharts.of(answers);
        }
        List<Chart> charts = new ArrayList<>();
        for (Answered one : answers) {
            Optional<Chart> chart = of(one).map(new Labelled(captions(one))::of);
            if (chart.isEmpty()) {
                return Optional.empty();
            }
            charts.add(chart.get());
        }
        return Optional.of(charts.size() == 1 ? charts.get(0) : together(answers, charts));
    }

    /** Side by side, each with its scenario's name. */
    private static Chart together(List<Answered> answers, List<Chart> charts) {
        List<Panel> panels = new ArrayList<>();
        for (int k = 0; k < charts.size(); k++) {
            String scenario = answers.get(k).inquiry().scenario();
            for (Panel panel : charts.get(k).panels()) {
                panels.add(panel.titled(
                        panel.title() == null
                                ? Chart.name(scenario)
                                : Phrase.of("chart.both", scenario, panel.title())));
            }
        }
        int each = charts.get(0).panels().size();
        return Chart.of(charts.get(0).description(), panels, each == 1 ? 2 : each);
    }

    private static Optional<Chart> of(Answered one) {
        Answer answer = one.answer();
        if (answer instanceof DrawAnswer draw) {
            return Optional.of(DrawCharts.of(draw, one.inquiry().options()));
        }
        if (answer instanceof NamedDrawing named) {
            return named.path().isEmpty() ? Charts.of(named.answers()) : FieldCharts.of(named);
        }
        if (answer instanceof UncertaintyAnswer uncertainty) {
            return Optional.of(
                    SpreadCharts.of(uncertainty.uncertainty(), one.runs().model(subject(one))));
        }
        if (answer instanceof FitAnswer fit) {
            return FitCharts.of(fit);
        }
        if (answer instanceof ForecastAnswer forecast) {
            return ForecastCharts.of(forecast);
        }
        if (answer instanceof RegimesAnswer regimes) {
            return Optional.of(
                    RegimeCharts.regimes(regimes, TimeAxes.of(one.runs().model(subject(one)))));
        }
        if (answer instanceof TraceAnswer trace) {
            return EquilibriumCharts.trace(trace);
        }
        if (answer instanceof EquilibriaAnswer equilibria) {
            return EquilibriumCharts.equilibria(
                    equilibria.equilibria(), one.runs().model(subject(one)));
        }
        if (answer instanceof NetworkAnswer network) {
            return NetworkCharts.of(network);
        }
        if (answer instanceof PortraitAnswer portrait) {
            return Optional.of(of(portrait));
        }
        if (answer instanceof StabilityAnswer stability) {
            return NetworkCharts.of(stability, one.runs(), subject(one));
        }
        return of(answer, one.inquiry().question());
    }

    private static Optional<Chart> table(TableAnswer table, Question question) {
        if (question instanceof Question.Sweep sweep) {
            return SweepCharts.of(table.table(), sweep.axes().size());
        }
        if (question instanceof Question.Compare) {
            return BarCharts.comparison(table.table());
        }
        return question instanceof Question.Sensitivity ? BarCharts.elasticities(table.table()) : Optional.empty();
    }

    private static Captions captions(Answered one) {
        return Captions.of(
                one.inquiry(), one.runs().scenarios().of(one.inquiry().scenario()));
    }

    private static Subject subject(Answered one) {
        return Subject.of(one.inquiry());
    }
}
