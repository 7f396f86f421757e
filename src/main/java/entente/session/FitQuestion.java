package entente.session;

import entente.answer.Answer;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.events.MovingCourse;
import entente.family.AcrossScenarios;
import entente.files.CsvTable;
import entente.model.Model;
import entente.model.Question;
import entente.session.answers.FitAnswer;
import entente.study.fit.FitProblem;
import entente.study.fit.Fitted;
import entente.study.fit.Fitting;
import entente.study.fit.JointResiduals;
import entente.study.fit.MovingQuantity;
import entente.study.fit.Residuals;
import entente.syntax.Keyword;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code fit Jia.growth, spill in 0..1 to "outputs.csv" { observe total(firms.output) as "sales" error 5% }} */
final class FitQuestion implements Answerable {
    private static final int STARTS = 20;

    private final OpenQuestion open;
    private final Question.Fit fit;

    FitQuestion(OpenQuestion open, Question.Fit fit) {
        this.open = open;
        this.fit = fit;
    }

    private String own() {
        return open.inquiry().scenario();
    }

    private Model model(String scenario) {
        return open.runs().scenarios().of(scenario);
    }

    private String scenario(Question.DataFile file) {
        return file.scenario() == null ? own() : file.scenario();
    }

    @Override
    public @Nullable Answer answer() {
        List<SeriesReader.Read> data = new ArrayList<>();
        for (Question.DataFile file : fit.files()) {
            SeriesReader.Read read = data(file);
            if (read == null) {
                return null;
            }
            data.add(read);
        }
        if (fit.targets().stream().anyMatch(axis -> open.isSum(model(own()), axis)) || !enough(data)) {
            return null;
        }
        List<MovingQuantity> quantities = quantities(data);
        AcrossScenarios across = across(quantities);
        List<FitProblem> problems = new ArrayList<>();
        List<int[]> which = new ArrayList<>();
        for (int k = 0; k < data.size(); k++) {
            AcrossScenarios.Moved there = across.in(scenario(fit.files().get(k)));
            SeriesReader.Read read = data.get(k);
            problems.add(new FitProblem(
                    there.adjustable().model(),
                    there.adjustable().parameters(),
                    there.which().stream().map(quantities::get).toList(),
                    read.compared(),
                    read.series(),
                    read.known()));
            which.add(there.which().stream().mapToInt(j -> j).toArray());
        }
        if (!problems.stream().allMatch(problem -> follows(problem.course(problem.last())))) {
            return null;
        }
        Supplier<Residuals> residuals = JointResiduals.of(problems, which, quantities.size());
        return seen(residuals.get(), quantities) ? fitted(quantities, residuals, across, problems) : null;
    }

    private @Nullable Answer fitted(
            List<MovingQuantity> quantities,
            Supplier<Residuals> residuals,
            AcrossScenarios across,
            List<FitProblem> problems) {
        int starts = fit.starts() == null ? STARTS : (int) open.number(fit.starts());
        Optional<Fitted> fitted = new Fitting(
                        quantities,
                        residuals,
                        problems.get(0).known(),
                        open.options().effort())
                .from(starts, open.seed());
        if (fitted.isEmpty()) {
            boolean stopped = open.options().effort().cancelled().getAsBoolean();
            open.refuse(
                    stopped ? Code.E814 : Code.E839,
                    Keyword.spelled(open.inquiry().kind()));
            return null;
        }
        return new FitAnswer(
                fitted.get(),
                across,
                own(),
                fit.files().stream().map(this::scenario).toList(),
                problems,
                fit.path());
    }

    /** The scenarios that are fitted, and those that extend the fit, as the quantities move. */
    private AcrossScenarios across(List<MovingQuantity> quantities) {
        Set<String> scenarios = new LinkedHashSet<>();
        fit.files().forEach(file -> scenarios.add(scenario(file)));
        return AcrossScenarios.of(
                open.runs().scenarios(),
                own(),
                scenarios,
                fit.targets().stream().map(Question.Axis::quantity).toList(),
                quantities.stream().map(MovingQuantity::name).toList());
    }

    private SeriesReader.@Nullable Read data(Question.DataFile file) {
        CsvTable table = open.table(file.path(), file.span());
        return table == null ? null : SeriesReader.read(open, model(scenario(file)), table, fit, file);
    }

    private boolean enough(List<SeriesReader.Read> data) {
        int values = data.stream().mapToInt(read -> read.series().count()).sum();
        int moving = fit.targets().size();
        if (values <= moving) {
            open.refuse(Diagnostic.of(Code.E836, fit.pathSpan(), values, moving));
        }
        boolean known = data.get(0).known();
        if (data.stream().anyMatch(read -> read.known() != known)) {
            open.refuse(Code.E842, fit.files().get(1).path());
        }
        return open.fault() == null;
    }

    private List<MovingQuantity> quantities(List<SeriesReader.Read> data) {
        double last = data.stream()
                .flatMap(read -> read.series().times().stream())
                .mapToDouble(t -> t)
                .max()
                .orElse(1);
        Model here = model(own());
        return new FittedQuantities(
                        open,
                        here,
                        firm -> IntStream.range(0, data.size())
                                .mapToDouble(k -> largest(
                                        data.get(k),
                                        model(scenario(fit.files().get(k))),
                                        here.firms().get(firm).name()))
                                .max()
                                .orElse(0),
                        last)
                .of(fit.targets());
    }

    private static double largest(SeriesReader.Read read, Model there, String firm) {
        int index = there.firm(firm).orElse(-1);
        return IntStream.range(0, read.firms().length)
                .filter(c -> index >= 0 && read.firms()[c] == index)
                .mapToDouble(c -> read.series().largest(c))
                .max()
                .orElse(0);
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
    private boolean seen(Residuals residuals, List<MovingQuantity> quantities) {
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
