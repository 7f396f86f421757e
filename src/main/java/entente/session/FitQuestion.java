package entente.session;

import entente.answer.Answer;
import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.events.MovingCourse;
import entente.family.Adjustable;
import entente.files.CsvTable;
import entente.model.Expression;
import entente.model.Expression.FirmValue;
import entente.model.Model;
import entente.model.Parameter;
import entente.model.Part;
import entente.model.Question;
import entente.model.Range;
import entente.model.Target;
import entente.session.answers.FitAnswer;
import entente.study.fit.FitProblem;
import entente.study.fit.Fitted;
import entente.study.fit.Fitting;
import entente.study.fit.ModelResiduals;
import entente.study.fit.MovingQuantity;
import entente.study.fit.Residuals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code fit Jia.growth, spill to "outputs.csv"} */
final class FitQuestion implements Answerable {
    private static final int STARTS = 20;

    private final OpenQuestion open;
    private final Question.Fit fit;

    FitQuestion(OpenQuestion open, Question.Fit fit) {
        this.open = open;
        this.fit = fit;
    }

    private Model model() {
        return open.runs().scenarios().of(open.inquiry().scenario());
    }

    @Override
    public @Nullable Answer answer() {
        SeriesReader.Read data = data();
        if (data == null) {
            return null;
        }
        for (Question.Axis axis : fit.targets()) {
            if (open.isSum(model(), axis)) {
                return null;
            }
        }
        double[] times = data.series().distinctTimes();
        int moving = fit.targets().size();
        if (data.series().count() <= moving) {
            open.refuse(Diagnostic.of(Code.E836, fit.pathSpan(), data.series().count(), moving));
            return null;
        }
        List<MovingQuantity> quantities = quantities(data, times);
        Adjustable adjustable = Adjustable.of(
                model(),
                fit.targets().stream().map(Question.Axis::quantity).toList(),
                quantities.stream().map(MovingQuantity::name).toList());
        List<Expression> observed = Arrays.stream(data.firms())
                .<Expression>mapToObj(firm -> new FirmValue(firm, Part.OUTPUT))
                .toList();
        FitProblem problem =
                new FitProblem(adjustable.model(), adjustable.parameters(), quantities, observed, data.series());
        if (!follows(problem.course(times[times.length - 1]))
                || !seen(problem.residuals().get(), quantities)) {
            return null;
        }
        Optional<Fitted> fitted = new Fitting(
                        quantities,
                        problem.residuals()::get,
                        false,
                        open.options().effort())
                .from(STARTS, open.seed());
        if (fitted.isEmpty()) {
            boolean stopped = open.options().effort().cancelled().getAsBoolean();
            open.refuse(stopped ? Code.E814 : Code.E839, open.inquiry().kind());
            return null;
        }
        double[] estimates = fitted.get().estimates().stream()
                .mapToDouble(Fitted.Estimate::value)
                .toArray();
        return new FitAnswer(fitted.get(), adjustable.at(estimates), problem, fit.path());
    }

    private SeriesReader.@Nullable Read data() {
        Checked<CsvTable> table = open.options()
                .doors()
                .library()
                .table(fit.path(), fit.pathSpan())
                .then(read -> CsvTable.of(read, fit.pathSpan()));
        if (table.value() == null) {
            open.refuse(table.diagnostics().get(0));
            return null;
        }
        double from = fit.from() == null ? Double.NEGATIVE_INFINITY : open.number(fit.from());
        double to = fit.to() == null ? Double.POSITIVE_INFINITY : open.number(fit.to());
        return SeriesReader.read(open, model(), table.get(), fit.pathSpan(), from, to);
    }

    private List<MovingQuantity> quantities(SeriesReader.Read data, double[] times) {
        List<MovingQuantity> quantities = new ArrayList<>();
        double span = times[times.length - 1] - Math.min(times[0], 0);
        for (Question.Axis axis : fit.targets()) {
            String name = axis.text();
            quantities.add(axis.quantity()
                    .match(
                            of -> parameter(name, model().parameter(of.parameter()), of.parameter()),
                            of -> part(name, of, data, span),
                            group -> {
                                throw new IllegalArgumentException("a group is no single quantity: " + name);
                            },
                            of -> new MovingQuantity(
                                    name,
                                    false,
                                    true,
                                    now(of),
                                    -MovingQuantity.FARTHEST_APART,
                                    MovingQuantity.FARTHEST_APART,
                                    -4,
                                    1.5)));
        }
        return quantities;
    }

    private double now(Target.OfCoefficient of) {
        return open.number(new Expression.CoefficientValue(of.from(), of.to(), of.alliance()));
    }

    private MovingQuantity part(String name, Target.OfFirm of, SeriesReader.Read data, double span) {
        double own = open.number(model().firms().get(of.firm()).part(of.part()));
        double largest = 0;
        for (int c = 0; c < data.firms().length; c++) {
            largest = data.firms()[c] == of.firm() ? data.series().largest(c) : largest;
        }
        double size = largest > 0 ? largest : own;
        double[] begin = switch (of.part()) {
            case GROWTH -> new double[] {0.5 / span, 50 / span};
            case CAPACITY -> new double[] {size / 2, 20 * size};
            case OUTPUT -> new double[] {size / 1e4, size};
            case SATURATION, WITHHELD, PRESENT ->
                throw new IllegalArgumentException(name + " is computed and cannot move");
        };
        // From 0 no logarithm leads away.
        double begins = own > 0 ? own : Math.sqrt(begin[0] * begin[1]);
        return new MovingQuantity(
                name,
                true,
                false,
                begins,
                begins / MovingQuantity.FAR,
                begins * MovingQuantity.FAR,
                begin[0],
                begin[1]);
    }

    /** A parameter that is above 0 wherever its range lets it be, or that is a part of a firm, is fitted as a logarithm. */
    private MovingQuantity parameter(String name, Parameter parameter, int index) {
        double own = open.number(parameter.value());
        Range range = parameter.range();
        if (range != null) {
            boolean positive = range.low() > 0 && own > 0;
            return new MovingQuantity(
                    name, positive, !positive, own, range.low(), range.high(), range.low(), range.high());
        }
        boolean positive = own > 0 && isPart(index);
        return positive
                ? new MovingQuantity(
                        name,
                        true,
                        false,
                        own,
                        own / MovingQuantity.FAR,
                        own * MovingQuantity.FAR,
                        own / 100,
                        own * 100)
                : new MovingQuantity(
                        name, false, true, own, -MovingQuantity.FARTHEST_APART, MovingQuantity.FARTHEST_APART, -4, 1.5);
    }

    private boolean isPart(int parameter) {
        Expression value = new Expression.ParameterValue(parameter);
        return model().firms().stream()
                .anyMatch(firm ->
                        value.equals(firm.growth()) || value.equals(firm.capacity()) || value.equals(firm.output()));
    }

    /** Whether what the model does can be followed while the quantities move; if not, it is refused. */
    private boolean follows(MovingCourse course) {
        if (course.undetermined() != null) {
            open.refuse(Diagnostic.of(Code.E838, open.inquiry().span(), course.undetermined()));
        } else if (course.switching() != null) {
            open.refuse(Diagnostic.of(Code.E841, open.inquiry().span(), course.switching()));
        } else if (course.fault() != null) {
            open.refuse(Diagnostic.of(Code.E801, open.inquiry().span(), course.fault()));
        }
        return open.fault() == null;
    }

    /** Whether what is observed depends on each of the quantities where the model has them; if not, it is refused. */
    private boolean seen(ModelResiduals residuals, List<MovingQuantity> quantities) {
        double[] own = quantities.stream().mapToDouble(q -> q.working(q.own())).toArray();
        Residuals.Point point = residuals.at(own);
        for (int j = 0; point != null && j < own.length; j++) {
            int quantity = j;
            if (Arrays.stream(point.slope()).allMatch(row -> row[quantity] == 0)) {
                open.refuse(Diagnostic.of(
                        Code.E837, open.inquiry().span(), quantities.get(j).name()));
                return false;
            }
        }
        return true;
    }
}
