package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.syntax.PictureSyntax.DataFile;
import entente.syntax.QuestionSyntax.Axis;
import entente.syntax.QuestionSyntax.Claim;
import entente.syntax.grammar.EntenteBaseVisitor;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Parse tree to {@link Ask}. */
final class QuestionReader extends EntenteBaseVisitor<Ask> {
    private final Places places;
    private final ExpressionReader expressions;
    private final BareReader bare;
    private final Bodies bodies;

    private @Nullable Name result;

    QuestionReader(Places places, ExpressionReader expressions, BareReader bare, Bodies bodies) {
        this.places = places;
        this.expressions = expressions;
        this.bare = bare;
        this.bodies = bodies;
    }

    /** @param result the name that {@code let} gives, or null */
    Ask read(EntenteParser.QuestionContext tree, @Nullable Name result) {
        this.result = result;
        return tree.accept(this);
    }

    private Ask ask(ParserRuleContext tree, QuestionSyntax question, EntenteParser.@Nullable ScopeContext scope) {
        Name of = scope == null ? null : places.nameOrNull(scope.name());
        return ask(
                tree,
                question,
                of,
                scope == null ? List.of() : scenarios(scope.targets()),
                scope == null ? null : scope.assumed());
    }

    private Ask ask(
            ParserRuleContext tree,
            QuestionSyntax question,
            @Nullable Name of,
            List<Name> scenarios,
            EntenteParser.@Nullable AssumedContext assumed) {
        return new Ask(
                result,
                question,
                of,
                scenarios,
                bare.assumed(assumed),
                picture(tree),
                places.span(tree instanceof EntenteParser.ComparedContext ? tree.getParent() : tree));
    }

    /** What stands in the braces of a question whose braces hold options. */
    private PictureSyntax picture(ParserRuleContext tree) {
        return tree.getRuleContext(EntenteParser.PictureContext.class, 0) == null
                ? PictureSyntax.NONE
                : OptionReader.gather(bodies.take(OptionReader.Option.class), places);
    }

    @Override
    public Ask visitSimulate(EntenteParser.SimulateContext tree) {
        List<MomentSyntax> moments =
                tree.moment().stream().map(expressions::moment).toList();
        MomentSyntax to = tree.TO() == null ? null : moments.get(0);
        List<MomentSyntax> at = moments.subList(to == null ? 0 : 1, moments.size());
        return ask(tree, new QuestionSyntax.Simulate(to, expressions.orNull(tree.expr()), at), tree.scope());
    }

    @Override
    public Ask visitEquations(EntenteParser.EquationsContext tree) {
        return ask(tree, new QuestionSyntax.Equations(), tree.scope());
    }

    @Override
    public Ask visitEquilibria(EntenteParser.EquilibriaContext tree) {
        return ask(tree, new QuestionSyntax.Equilibria(momentOrNull(tree.moment())), tree.scope());
    }

    @Override
    public Ask visitStability(EntenteParser.StabilityContext tree) {
        MomentSyntax moment = momentOrNull(tree.moment());
        boolean to = tree.TO() != null;
        return ask(tree, new QuestionSyntax.Stability(to ? null : moment, to ? moment : null), tree.scope());
    }

    @Override
    public Ask visitThreshold(EntenteParser.ThresholdContext tree) {
        return ask(tree, new QuestionSyntax.Threshold(axis(tree.axis())), tree.scope());
    }

    @Override
    public Ask visitTrace(EntenteParser.TraceContext tree) {
        return ask(tree, new QuestionSyntax.Trace(axis(tree.axis())), tree.scope());
    }

    @Override
    public Ask visitMap(EntenteParser.MapContext tree) {
        return ask(tree, new QuestionSyntax.RegimeMap(axis(tree.axis(0)), axis(tree.axis(1))), tree.scope());
    }

    @Override
    public Ask visitProve(EntenteParser.ProveContext tree) {
        EntenteParser.ClaimContext claim = tree.claim();
        return ask(
                tree, new QuestionSyntax.Prove(claim(claim)), allianceOf(claim), scenariosOf(claim), assumedOf(claim));
    }

    @Override
    public Ask visitExpect(EntenteParser.ExpectContext tree) {
        EntenteParser.ClaimContext claim = tree.claim();
        if (claim != null) {
            return ask(
                    tree,
                    new QuestionSyntax.Expect(null, claim(claim), null),
                    allianceOf(claim),
                    scenariosOf(claim),
                    assumedOf(claim));
        }
        ExpressionSyntax left = expressions.read(tree.expr(0));
        if (tree.STRING() == null) {
            return ask(tree, new QuestionSyntax.Expect(left, null, null), tree.scope());
        }
        EntenteParser.ExprContext within = tree.expr().size() > 1 ? tree.expr(1) : null;
        QuestionSyntax.Published table = new QuestionSyntax.Published(
                left,
                places.string(tree.STRING()),
                places.span(tree.STRING()),
                within == null ? null : expressions.read(within),
                places.span(
                        tree.expr(0).getStart(), within == null ? tree.STRING().getSymbol() : within.getStop()));
        return ask(tree, new QuestionSyntax.Expect(null, null, table), tree.scope());
    }

    private Claim claim(EntenteParser.ClaimContext tree) {
        List<Axis> over = axesOf(tree) ? axes(tree.targets().axis()) : List.of();
        ExpressionSyntax where = tree.expr().size() > 1 ? expressions.read(tree.expr(1)) : null;
        return new Claim(expressions.read(tree.expr(0)), over, where, places.span(tree));
    }

    /** Whether the claim's own {@code for} names parameters with ranges; else it names scenarios. */
    private static boolean axesOf(EntenteParser.ClaimContext tree) {
        return tree.targets() != null
                && tree.OF() == null
                && tree.targets().axis().stream().anyMatch(axis -> axis.IN() != null);
    }

    private @Nullable Name allianceOf(EntenteParser.ClaimContext tree) {
        if (tree.name() != null) {
            return places.name(tree.name());
        }
        return tree.scope() == null ? null : places.nameOrNull(tree.scope().name());
    }

    private static EntenteParser.@Nullable AssumedContext assumedOf(EntenteParser.ClaimContext tree) {
        return tree.scope() == null ? tree.assumed() : tree.scope().assumed();
    }

    private List<Name> scenariosOf(EntenteParser.ClaimContext tree) {
        EntenteParser.TargetsContext last =
                tree.scope() == null ? null : tree.scope().targets();
        List<Name> names =
                new ArrayList<>(tree.targets() == null || axesOf(tree) ? List.of() : scenarios(tree.targets()));
        names.addAll(scenarios(last));
        return names;
    }

    @Override
    public Ask visitRepair(EntenteParser.RepairContext tree) {
        List<ExpressionSyntax> all = expressions.readAll(tree.expr());
        int headroom = tree.HEADROOM() == null ? 0 : 1;
        int until = tree.UNTIL() == null ? 0 : 1;
        int named = all.size() - headroom - until;
        List<ExpressionSyntax.Coefficient> changes = new ArrayList<>();
        for (ExpressionSyntax change : all.subList(0, named)) {
            if (change instanceof ExpressionSyntax.Coefficient coefficient) {
                changes.add(coefficient);
            } else {
                places.mistake(Diagnostic.of(Code.E118, change.span()).hint("diagnostic.hint.coefficient"));
            }
        }
        QuestionSyntax question = new QuestionSyntax.Repair(
                places.nameOrNull(tree.name()),
                changes,
                until == 0 ? null : all.get(named),
                headroom == 0 ? null : all.get(all.size() - 1));
        return ask(tree, question, tree.scope());
    }

    @Override
    public Ask visitSweep(EntenteParser.SweepContext tree) {
        List<QuestionSyntax.Value> values = bodies.take(QuestionSyntax.Value.class);
        return ask(
                tree, new QuestionSyntax.Sweep(axes(tree.axis()), momentOrNull(tree.moment()), values), tree.scope());
    }

    @Override
    public Ask visitForecast(EntenteParser.ForecastContext tree) {
        List<Name> rivals = tree.name().stream()
                .skip(1)
                .map(name -> places.word(name, Keyword.Category.RIVAL))
                .toList();
        QuestionSyntax question = new QuestionSyntax.Forecast(
                places.name(tree.name(0)),
                expressions.moment(tree.moment()),
                expressions.orNull(tree.expr()),
                tree.ROLLING() != null,
                rivals);
        return ask(tree, question, null);
    }

    @Override
    public Ask visitCompare(EntenteParser.CompareContext tree) {
        return (Ask) visit(tree.compared());
    }

    @Override
    public Ask visitCompareScenarios(EntenteParser.CompareScenariosContext tree) {
        List<QuestionSyntax.Value> values = tree.values() == null ? List.of() : bodies.take(QuestionSyntax.Value.class);
        List<Name> scenarios = tree.name().stream().map(this::scenario).toList();
        boolean against = tree.AGAINST() != null;
        int compared = scenarios.size() - (against ? 1 : 0);
        QuestionSyntax question = new QuestionSyntax.Compare(
                scenarios.subList(0, compared),
                momentOrNull(tree.moment()),
                against ? scenarios.get(compared) : null,
                values);
        return ask(tree, question, tree.scope());
    }

    @Override
    public Ask visitCompareEach(EntenteParser.CompareEachContext tree) {
        List<QuestionSyntax.Value> values = tree.values() == null ? List.of() : bodies.take(QuestionSyntax.Value.class);
        Name alliance = places.name(tree.name());
        FirmReference each = new FirmReference(alliance, null, false, alliance.span());
        Change.Action action = bare.action(
                new ExpressionSyntax.Reference(each, alliance.span()), tree.action(), places.span(tree.action()));
        List<MomentSyntax> moments =
                tree.moment().stream().map(expressions::moment).toList();
        MomentSyntax at = moments.size() > 1 ? moments.get(0) : null;
        if (action.amount() instanceof ExpressionSyntax.At timed) {
            // An expression takes the time behind it for its own.
            at = timed.moment();
            action = new Change.Action(each, action.verb(), timed.value(), action.alliance(), action.span());
        }
        MomentSyntax to = moments.get(moments.size() - 1);
        return ask(tree, new QuestionSyntax.CompareEach(alliance, action, at, to, values), tree.scope());
    }

    @Override
    public Ask visitSensitivity(EntenteParser.SensitivityContext tree) {
        List<ExpressionSyntax> all = expressions.readAll(tree.expr());
        boolean of = tree.OF() != null;
        QuestionSyntax question = new QuestionSyntax.Sensitivity(
                of ? all.get(0) : null, all.subList(of ? 1 : 0, all.size()), tree.GLOBALLY() != null);
        return ask(tree, question, places.nameOrNull(tree.name()), scenarios(tree.targets()), tree.assumed());
    }

    @Override
    public Ask visitUncertainty(EntenteParser.UncertaintyContext tree) {
        ExpressionSyntax seed = tree.SEED() == null ? null : expressions.read(tree.expr(1));
        List<QuestionSyntax.Value> values = tree.values() == null ? List.of() : bodies.take(QuestionSyntax.Value.class);
        QuestionSyntax question = new QuestionSyntax.Uncertainty(
                expressions.read(tree.expr(0)), momentOrNull(tree.moment()), seed, values);
        return ask(tree, question, tree.scope());
    }

    @Override
    public Ask visitFit(EntenteParser.FitContext tree) {
        List<MomentSyntax> moments =
                tree.moment().stream().map(expressions::moment).toList();
        boolean from = tree.FROM() != null;
        List<Axis> moved = tree.moved().stream()
                .map(one -> new Axis(
                        expressions.read(one.expr()),
                        one.range() == null ? null : expressions.range(one.range()),
                        List.of(),
                        null,
                        places.span(one)))
                .toList();
        List<QuestionSyntax.DataFile> files = tree.data().stream()
                .map(one -> new QuestionSyntax.DataFile(
                        places.string(one.STRING()),
                        one.name() == null ? null : scenario(one.name()),
                        places.span(one.STRING())))
                .toList();
        List<Name> scenarios = new ArrayList<>(scenarios(tree.scope().targets()));
        Name own = files.get(0).scenario();
        if (files.size() == 1 && own != null) {
            // Of one table the scenarios are those of the question, one after the other.
            scenarios.add(own);
            tree.name().forEach(name -> scenarios.add(scenario(name)));
            files = List.of(new QuestionSyntax.DataFile(
                    files.get(0).path(), null, files.get(0).span()));
        } else if (!tree.name().isEmpty()) {
            places.mistake(Diagnostic.of(Code.E129, places.span(tree.name(0))).hint("diagnostic.hint.E129"));
        }
        QuestionSyntax question = new QuestionSyntax.Fit(
                moved,
                files,
                from ? moments.get(0) : null,
                moments.size() > (from ? 1 : 0) ? moments.get(moments.size() - 1) : null,
                lines(tree, QuestionSyntax.Observed.class),
                lines(tree, QuestionSyntax.UsualError.class).stream()
                        .map(QuestionSyntax.UsualError::size)
                        .reduce((first, last) -> last)
                        .orElse(null),
                lines(tree, QuestionSyntax.Starts.class).stream()
                        .map(QuestionSyntax.Starts::count)
                        .reduce((first, last) -> last)
                        .orElse(null));
        return ask(
                tree,
                question,
                places.nameOrNull(tree.scope().name()),
                scenarios,
                tree.scope().assumed());
    }

    private <T> List<T> lines(EntenteParser.FitContext tree, Class<T> kind) {
        return tree.fitting() == null ? List.of() : bodies.take(kind);
    }

    QuestionSyntax.Observed observed(EntenteParser.ObserveLineContext tree) {
        ExpressionSyntax expression = expressions.read(tree.expr());
        boolean change = false;
        if (expression instanceof ExpressionSyntax.Call call
                && Keyword.canonical(call.function().text(), Keyword.Category.FUNCTION)
                        .equals(Keyword.CHANGE.english())) {
            change = call.arguments().size() == 1;
            if (change) {
                expression = call.arguments().get(0);
            } else {
                places.mistake(Diagnostic.of(Code.E572, call.span()).hint("diagnostic.hint.E572"));
            }
        }
        return new QuestionSyntax.Observed(
                expression,
                change,
                places.textOrNull(tree.STRING()),
                tree.CUMULATED() != null,
                tree.size() == null ? null : size(tree.size()),
                places.span(tree));
    }

    QuestionSyntax.ErrorSize size(EntenteParser.SizeContext tree) {
        return new QuestionSyntax.ErrorSize(
                tree.expr() == null ? null : expressions.read(tree.expr()),
                places.textOrNull(tree.STRING()),
                places.span(tree));
    }

    @Override
    public Ask visitCoalitions(EntenteParser.CoalitionsContext tree) {
        return ask(tree, new QuestionSyntax.Coalitions(), tree.scope());
    }

    @Override
    public Ask visitOptimize(EntenteParser.OptimizeContext tree) {
        QuestionSyntax question = new QuestionSyntax.Optimize(
                axes(tree.axis()),
                tree.MAXIMIZE() != null,
                expressions.read(tree.expr(0)),
                tree.WHERE() == null ? null : expressions.read(tree.expr(1)));
        return ask(tree, question, tree.scope());
    }

    @Override
    public Ask visitPortrait(EntenteParser.PortraitContext tree) {
        FirmReference across = expressions.reference(tree.reference(0));
        QuestionSyntax question = new QuestionSyntax.Portrait(
                across, expressions.reference(tree.reference(1)), momentOrNull(tree.moment()));
        return ask(tree, question, tree.scope());
    }

    @Override
    public Ask visitNetwork(EntenteParser.NetworkContext tree) {
        QuestionSyntax question =
                new QuestionSyntax.Network(expressions.reference(tree.reference()), momentOrNull(tree.moment()));
        return ask(tree, question, tree.scope());
    }

    @Override
    public Ask visitDraw(EntenteParser.DrawContext tree) {
        Map<Integer, EntenteParser.DrawingContext> said = new LinkedHashMap<>();
        for (EntenteParser.DrawingContext part : tree.drawing()) {
            int word = part.getStart().getType();
            if (said.putIfAbsent(word, part) != null) {
                places.mistake(Diagnostic.of(Code.E131, places.span(part.getStart()), places.text(part.getStart()))
                        .hint("diagnostic.hint.once"));
            }
        }
        EntenteParser.DrawingContext against = said.get(EntenteParser.AGAINST);
        EntenteParser.DrawingContext to = said.get(EntenteParser.TO);
        EntenteParser.DrawingContext over = said.get(EntenteParser.OVER);
        EntenteParser.DrawingContext of = said.get(EntenteParser.OF);
        EntenteParser.DrawingContext targets = said.get(EntenteParser.FOR);
        QuestionSyntax question = new QuestionSyntax.Draw(
                tree.shown().stream().map(this::value).toList(),
                tree.STRING() == null ? null : new DataFile(places.string(tree.STRING()), places.span(tree.STRING())),
                against == null ? null : expressions.read(against.expr()),
                to == null ? null : momentOrNull(to.moment()),
                over == null ? List.of() : axes(over.axis()));
        return ask(
                tree,
                question,
                of == null ? null : places.nameOrNull(of.name()),
                targets == null ? List.of() : scenarios(targets.targets()),
                tree.assumed());
    }

    private QuestionSyntax.Value value(EntenteParser.ShownContext tree) {
        return new QuestionSyntax.Value(expressions.read(tree.expr()), places.textOrNull(tree.STRING()));
    }

    @Override
    public Ask visitShow(EntenteParser.ShowContext tree) {
        return ask(
                tree,
                new QuestionSyntax.Show(tree.shown().stream().map(this::value).toList()),
                tree.scope());
    }

    @Override
    public Ask visitSave(EntenteParser.SaveContext tree) {
        ExpressionSyntax digits = tree.DIGIT_COUNT() == null ? null : expressions.read(tree.expr(0));
        ExpressionSyntax dpi = tree.DPI() == null ? null : expressions.read(tree.expr(digits == null ? 0 : 1));
        QuestionSyntax question = new QuestionSyntax.Save(
                places.nameOrNull(tree.name()), places.string(tree.STRING()), places.span(tree.STRING()), digits, dpi);
        return ask(tree, question, null);
    }

    private List<Axis> axes(List<EntenteParser.AxisContext> trees) {
        return trees.stream().map(this::axis).toList();
    }

    private Axis axis(EntenteParser.AxisContext tree) {
        List<EntenteParser.ExprContext> all = tree.expr();
        boolean ranged = tree.RANGE() != null;
        List<ExpressionSyntax> listed = tree.IN() == null || ranged ? List.of() : expressions.listed(all.get(1));
        return new Axis(
                expressions.read(all.get(0)),
                ranged ? expressions.range(all.get(1), all.get(2)) : null,
                listed,
                tree.BY() == null ? null : expressions.read(all.get(all.size() - 1)),
                places.span(tree));
    }

    private List<Name> scenarios(EntenteParser.@Nullable TargetsContext tree) {
        List<Name> names = new ArrayList<>();
        for (Axis axis : tree == null ? List.<Axis>of() : axes(tree.axis())) {
            Name name = scenario(axis);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private @Nullable Name scenario(Axis axis) {
        boolean plain = axis.range() == null && axis.listed().isEmpty() && axis.by() == null;
        if (plain && axis.quantity() instanceof ExpressionSyntax.Reference reference) {
            Name name = reference.target().name();
            if (name != null
                    && reference.target().index() == null
                    && !reference.target().all()) {
                return new Name(Keyword.canonical(name.text(), Keyword.Category.PLACE), name.span());
            }
        }
        Span span = axis.span();
        places.mistake(Diagnostic.of(Code.E119, span).hint("diagnostic.hint.scenario"));
        return null;
    }

    private Name scenario(EntenteParser.NameContext tree) {
        return places.word(tree, Keyword.Category.PLACE);
    }

    private @Nullable MomentSyntax momentOrNull(EntenteParser.@Nullable MomentContext tree) {
        return tree == null ? null : expressions.moment(tree);
    }
}
