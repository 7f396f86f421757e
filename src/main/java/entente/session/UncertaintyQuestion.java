package entente.session;

import entente.answer.Answer;
import entente.answer.Field;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.model.Inquiry;
import entente.model.Model;
import entente.model.Question;
import entente.reading.Verdicts;
import entente.session.answers.FitAnswer;
import entente.session.answers.UncertaintyAnswer;
import entente.stability.Patience;
import entente.stability.StabilityInForce;
import entente.stability.Verdict;
import entente.study.DrawnValues;
import entente.study.Draws;
import entente.study.MonteCarlo;
import entente.study.MonteCarlo.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code uncertainty 1_000 runs to 60 seed 7}: a run for each draw of the parameters that are uncertain. */
final class UncertaintyQuestion implements Divisible {
    private static final int STEPS = 50;
    private static final int MOST_RUNS = 1_000_000;
    /** Outputs that are kept for the bands: 320 MB. */
    private static final double MOST_NUMBERS = 4e7;

    private final OpenQuestion open;
    private final Question.Uncertainty asked;

    @Nullable
    private Draws drawn;

    UncertaintyQuestion(OpenQuestion open, Question.Uncertainty asked) {
        this.open = open;
        this.asked = asked;
    }

    @Override
    public void before(Preconditions beforehand) {
        Inquiry inquiry = open.inquiry();
        if (fit() == null && Draws.uncertain(beforehand.model(inquiry)).length == 0) {
            beforehand.wrong(nothingUncertain());
        }
        beforehand.needsRuns(asked.values(), open.subject(), inquiry);
        beforehand.answers();
    }

    private Diagnostic nothingUncertain() {
        Inquiry inquiry = open.inquiry();
        return Diagnostic.of(Code.E554, inquiry.span(), inquiry.scenario()).hint("session.hint.uncertain");
    }

    @Override
    public int count() {
        if (fit() == null && Draws.uncertain(model()).length == 0) {
            // Of a scenario that was not known beforehand.
            open.refuse(nothingUncertain());
            return 0;
        }
        int count = (int) Math.min(Math.rint(open.number(asked.runs())), Integer.MAX_VALUE);
        double to = end();
        double numbers = (double) count * times().size() * model().firms().size();
        if (count < 1) {
            open.refuseWithHint("check.hint.E515", Code.E515, count);
        } else if (asked.to() != null && !(to > 0 && to < Double.POSITIVE_INFINITY)) {
            open.refuse(Code.E804, to);
        } else if (count > MOST_RUNS || numbers > MOST_NUMBERS) {
            open.refuseWithHint("session.hint.runs", Code.E816, count);
        } else if (draws(count) == null) {
            open.refuseWithHint(
                    "session.hint.allowed", Code.E847, open.inquiry().scenario());
        } else {
            return count;
        }
        return 0;
    }

    /** The fit that the question is of, of which what the data allow is drawn; or null. */
    private @Nullable FitAnswer fit() {
        return open.subject().alliance() >= 0
                ? null
                : open.results().all(open.inquiry().scenario()).stream()
                        .map(Result::answer)
                        .filter(FitAnswer.class::isInstance)
                        .map(FitAnswer.class::cast)
                        .findFirst()
                        .orElse(null);
    }

    /** Null where a fit leaves so much open that nothing can be drawn. */
    private @Nullable Draws draws(int runs) {
        if (drawn == null || drawn.runs() != runs) {
            FitAnswer fit = fit();
            drawn = fit == null
                    ? Draws.of(model(), runs, seed())
                    : fit.draws(runs, seed()).orElse(null);
        }
        return drawn;
    }

    @Override
    public @Nullable Answer answer() {
        int count = count();
        if (count == 0) {
            return null;
        }
        MonteCarlo study = study(count);
        List<Trial> trials = trials(study, 0, count);
        return trials.size() < count ? null : answer(study, trials);
    }

    /** Of each draw its verdict, whether it runs away, and outputs. */
    @Override
    public List<List<Field.Leaf>> rows(int from, int to) {
        List<List<Field.Leaf>> rows = new ArrayList<>();
        for (Trial trial : trials(study(to), from, to)) {
            List<Field.Leaf> row = new ArrayList<>();
            row.add(new Field.Word(trial.verdict().word()));
            row.add(new Field.Truth(trial.runaway()));
            for (double output : trial.outputs()) {
                row.add(new Field.Number(output));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public Answer answer(List<List<Field.Leaf>> rows, @Nullable Phrase note) {
        List<Trial> trials = new ArrayList<>();
        for (List<Field.Leaf> row : rows) {
            Verdict verdict = Arrays.stream(Verdict.values())
                    .filter(one -> Verdicts.isCalled(row.get(0), one.word()))
                    .findFirst()
                    .orElseThrow();
            double[] outputs = row.subList(2, row.size()).stream()
                    .mapToDouble(Field.Leaf::asNumber)
                    .toArray();
            trials.add(new Trial(verdict, row.get(1).asNumber() == 1, outputs, null));
        }
        return answer(study(rows.size()), trials);
    }

    private Answer answer(MonteCarlo study, List<Trial> trials) {
        DrawnValues values = asked.values().isEmpty()
                ? new DrawnValues(List.of(), null)
                : DrawnValues.of(
                        asked.values(),
                        open.runs(),
                        open.results(),
                        open.subject(),
                        Objects.requireNonNull(draws(trials.size())),
                        open.options().effort());
        open.ended(values.failed());
        return new UncertaintyAnswer(
                study.of(trials, seed(), open.options().effort().workers()), values.values());
    }

    /** Those before one that failed, which is why it is refused. */
    private List<Trial> trials(MonteCarlo study, int from, int to) {
        List<Trial> trials = study.trials(from, to, open.options().effort());
        for (int k = 0; k < trials.size(); k++) {
            MonteCarlo.Fault fault = trials.get(k).fault();
            if (fault != null) {
                String scenario = open.inquiry().scenario();
                open.refuseWithHint("session.hint.draws", Code.E801, scenario, fault.t(), fault.why());
                return trials.subList(0, k);
            }
        }
        return trials;
    }

    /** @param draws as many as are looked at: the first of them are the same however many there are */
    private MonteCarlo study(int draws) {
        return new MonteCarlo(
                Objects.requireNonNull(draws(draws)), open.runs().request(end()).at(times()), this::verdict);
    }

    private Model model() {
        return open.runs().model(open.subject());
    }

    private long seed() {
        double written = open.number(asked.seed());
        return Double.isNaN(written) ? open.seed() : (long) written;
    }

    private double end() {
        return asked.to() == null ? 0 : open.number(asked.to());
    }

    private List<Double> times() {
        return asked.to() == null ? List.of() : times(end());
    }

    private static List<Double> times(double to) {
        List<Double> times = new ArrayList<>();
        for (int k = 0; k <= STEPS; k++) {
            times.add(to * k / STEPS);
        }
        return times;
    }

    private Verdict verdict(InForce inForce) {
        Patience patience = open.options().effort().apart().patience();
        return new StabilityInForce(inForce.frozenAt(0), 0, patience).verdictAlone();
    }
}
