package entente.session;

import entente.answer.Answer;
import entente.answer.Captions;
import entente.diagnostic.Code;
import entente.diagnostic.Phrase;
import entente.family.AcrossScenarios;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Model;
import entente.model.PictureOptions;
import entente.model.Question;
import entente.model.Target;
import entente.reading.Ended;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.session.answers.DrawAnswer;
import entente.session.answers.DrawAnswer.Block;
import entente.session.answers.DrawAnswer.Observed;
import entente.session.answers.DrawAnswer.Thing;
import entente.session.answers.Wording;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code draw Jia, Yi to 60 over spill in 0.1..0.9 by 0.2}: values over time, answers with a name, and data. */
final class DrawQuestion implements Answerable {
    /** More curves nobody tells apart. */
    private static final int MOST = 40;

    private static final int STEPS = 4;

    private final OpenQuestion open;
    private final Question.Draw draw;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Phrase> sentences = new LinkedHashSet<>();

    DrawQuestion(OpenQuestion open, Question.Draw draw) {
        this.open = open;
        this.draw = draw;
    }

    @Override
    public void before(Preconditions beforehand) {
        for (Question.Portion portion : draw.portions()) {
            Subject subject = subject(portion);
            boolean plain = portion.over().isEmpty();
            if (portion.to() != null && plain) {
                beforehand.simulates(subject, open.inquiry());
            } else if (portion.to() == null && !portion.values().stream().allMatch(DrawQuestion::isAnswer)) {
                beforehand.needsLastRun("draw", subject, open.inquiry());
            }
        }
        beforehand.answers();
    }

    private static boolean isAnswer(Question.Value value) {
        return value.expression().isResultPart();
    }

    private static Subject subject(Question.Portion portion) {
        return new Subject(portion.scenario(), portion.alliance());
    }

    @Override
    public @Nullable Answer answer() {
        Question.Portion first = draw.portions().get(0);
        if (!first.values().isEmpty() && first.values().stream().allMatch(DrawQuestion::isAnswer)) {
            return NamedAnswers.drawn(open, first.values());
        }
        List<double[]> points = points(first);
        if (points == null) {
            return null;
        }
        if (!first.values().isEmpty()) {
            for (int scenario = 0; scenario < draw.portions().size(); scenario++) {
                if (!run(scenario, draw.portions().get(scenario), points)) {
                    return null;
                }
            }
        }
        return drawn(first, points);
    }

    private @Nullable Answer drawn(Question.Portion first, List<double[]> points) {
        Model model = open.runs().model(subject(first));
        Captions captions = Captions.of(open.inquiry(), model);
        List<Thing> things =
                first.values().stream().map(value -> thing(value, captions)).toList();
        List<Observed> observed = new ArrayList<>();
        List<PictureOptions.DataFile> files =
                new ArrayList<>(open.inquiry().options().data());
        if (draw.data() != null) {
            files.add(draw.data());
        }
        for (PictureOptions.DataFile file : files) {
            ObservedReader.Read read = ObservedReader.read(open, file, things, model);
            if (read == null) {
                return null;
            }
            observed.addAll(read.columns());
            sentences.addAll(read.sentences());
        }
        boolean few = things.size() <= MOST;
        DrawAnswer answer = new DrawAnswer(
                model.time(),
                things,
                first.against() == null ? null : thing(first.against(), captions),
                first.over().stream().map(axis -> moved(axis, captions)).toList(),
                points,
                draw.portions().stream().map(Question.Portion::scenario).toList(),
                blocks,
                observed,
                List.copyOf(sentences));
        return few ? answer : Largest.of(answer, MOST);
    }

    /** By its label, where its column is not called otherwise. */
    private static Thing thing(Question.Value value, Captions captions) {
        String text = value.text();
        return new Thing(text, captions.title(text), value.expression().output().isPresent(), captions.percent(text));
    }

    private static Thing moved(Question.Axis axis, Captions captions) {
        return new Thing(axis.text(), captions.title(axis.text()), false, axis.percent());
    }

    /** Null where they are refused. */
    private @Nullable List<double[]> points(Question.Portion portion) {
        List<double[]> axes = new ArrayList<>();
        Model model = open.runs().scenarios().of(portion.scenario());
        for (Question.Axis axis : portion.over()) {
            double[] values = open.isSum(model, axis) ? null : new AxisValues(open, STEPS).of(axis);
            if (values == null) {
                return null;
            }
            axes.add(values);
        }
        Grid grid = new Grid(axes);
        if (grid.count() > MOST) {
            open.refuseWithHint("session.hint.curves", Code.E853, grid.count(), MOST);
            return null;
        }
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < grid.count(); k++) {
            points.add(grid.point(k));
        }
        return points;
    }

    /** False where it is refused. */
    private boolean run(int scenario, Question.Portion portion, List<double[]> points) {
        Subject subject = subject(portion);
        for (int point = 0; point < points.size(); point++) {
            Runs there = portion.over().isEmpty() ? open.runs() : open.runs().with(moved(portion, points.get(point)));
            Trajectory run = run(there, subject, portion.to());
            if (run == null) {
                return false;
            }
            Ended ended = new Ended(subject, run.ending());
            open.ended(ended.failed() ? ended : null);
            if (open.patience().ended()) {
                return false;
            }
            Block block = new DrawnRun(there, open.results(), subject, run)
                    .block(scenario, point, portion.values(), portion.against());
            blocks.add(block);
            if (block.runaway() != null) {
                say(block, portion, points.get(point));
            }
        }
        return true;
    }

    private void say(Block block, Question.Portion portion, double[] point) {
        List<Object> where = new ArrayList<>();
        for (int k = 0; k < point.length; k++) {
            where.add(Phrase.of("chart.point", portion.over().get(k).text(), point[k]));
        }
        if (draw.portions().size() > 1) {
            where.add(portion.scenario());
        }
        DrawAnswer.Mark runaway = java.util.Objects.requireNonNull(block.runaway());
        sentences.add(
                where.isEmpty()
                        ? Phrase.of("session.draw.runaway", runaway.text(), runaway.t())
                        : Phrase.of("session.draw.runaway.where", runaway.text(), runaway.t(), Wording.and(where)));
    }

    private @Nullable Trajectory run(Runs there, Subject subject, @Nullable Expression to) {
        if (to == null) {
            Trajectory last = there.last(subject);
            if (last == null) {
                open.refuseWithHint("session.hint.simulate", Code.E550, "draw");
            }
            return last;
        }
        double end = open.number(to, there, subject);
        if (!(end > 0) || Double.isInfinite(end)) {
            open.refuse(Code.E804, end);
            return null;
        }
        return there.simulate(subject, there.request(end).evenly());
    }

    private Map<String, Model> moved(Question.Portion portion, double[] point) {
        Set<String> others = new TreeSet<>();
        portion.values().forEach(value -> others.addAll(Asked.scenarios(value.expression())));
        List<Target> targets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Question.Axis axis : portion.over()) {
            targets.add(axis.quantity());
            names.add(axis.text());
        }
        return AcrossScenarios.of(open.runs().scenarios(), portion.scenario(), others, targets, names)
                .at(point);
    }
}
