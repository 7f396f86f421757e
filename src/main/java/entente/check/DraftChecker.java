package entente.check;

import entente.check.data.DataFiles;
import entente.check.declarations.AllianceChecker;
import entente.check.declarations.ContributionChecker;
import entente.check.declarations.FirmChecker;
import entente.check.declarations.LetChecker;
import entente.check.declarations.OverrideChecker;
import entente.check.declarations.Overrides;
import entente.check.draft.Draft;
import entente.check.draft.Layer;
import entente.check.draft.PairIndex;
import entente.check.events.EventChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Contributions;
import entente.syntax.Ask;
import entente.syntax.Change;
import entente.syntax.Declaration;
import entente.syntax.Occurrence;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Checks one layer of declarations by turns: first all names, then what they stand for. */
final class DraftChecker implements Statement.Visitor {
    private enum Turn {
        PARAMETERS,
        NAMES,
        VALUES,
        FIRMS,
        OVERRIDES,
        MEMBERS,
        EVENTS,
        CONTRIBUTIONS,
        /** Coefficients, when the layer's own contributions are there. */
        COEFFICIENTS
    }

    private final Map<Turn, List<Runnable>> work = new EnumMap<>(Turn.class);
    private final Layer layer;
    private final Overrides set;
    private final String scenario;
    private final LetChecker lets;
    private final FirmChecker firms;
    private final AllianceChecker alliances;
    private final ContributionChecker contributions;
    private final OverrideChecker overrides;
    private final EventChecker events;
    private final DataFiles files;

    /**
     * @param set      what the command line gives
     * @param scenario whose layer it is, or ""
     */
    DraftChecker(Layer layer, CheckOptions options, Overrides set, String scenario) {
        this.layer = layer;
        this.set = set;
        this.scenario = scenario;
        this.lets = new LetChecker(layer);
        this.firms = new FirmChecker(layer, lets);
        this.contributions = new ContributionChecker(layer);
        this.alliances = new AllianceChecker(layer, contributions);
        this.overrides = new OverrideChecker(layer);
        this.events = new EventChecker(layer);
        this.files = new DataFiles(layer, options.library());
    }

    void apply(List<Statement> statements) {
        Draft draft = layer.draft();
        statements.forEach(statement -> statement.accept(draft.shares()));
        statements.forEach(statement -> statement.accept(this));
        for (Turn turn : Turn.values()) {
            work.getOrDefault(turn, List.of()).forEach(Runnable::run);
            if (turn == Turn.NAMES && tooMany(statements)) {
                return;
            }
        }
        alliances.expandEach();
        draft.terms().touched().stream().forEach(draft.table()::setsTerm);
        set.apply(layer);
    }

    private boolean tooMany(List<Statement> statements) {
        Draft draft = layer.draft();
        boolean tooMany =
                draft.firms().size() > PairIndex.MOST_FIRMS || draft.alliances().size() > PairIndex.MOST_ALLIANCES;
        if (tooMany) {
            Span span = statements.get(0).span();
            layer.problems()
                    .add(Diagnostic.of(Code.E710, span, PairIndex.MOST_FIRMS, PairIndex.MOST_ALLIANCES)
                            .hint("check.hint.E710"));
        }
        return tooMany;
    }

    private void at(Turn turn, Runnable check) {
        work.computeIfAbsent(turn, t -> new ArrayList<>()).add(check);
    }

    @Override
    public void version(Declaration.Version written) {
        onlyOutside(written);
    }

    @Override
    public void title(Declaration.Title written) {
        layer.draft().title(written.text());
    }

    @Override
    public void timeAxis(Declaration.TimeAxis written) {
        onlyOutside(written);
    }

    @Override
    public void let(Declaration.Let written) {
        at(Turn.PARAMETERS, () -> lets.declare(written));
        at(Turn.VALUES, () -> lets.resolve(written));
    }

    @Override
    public void firm(Declaration.Firm written) {
        at(Turn.NAMES, () -> firms.declare(written));
        at(Turn.FIRMS, () -> firms.resolve(written));
    }

    @Override
    public void firmsFrom(Declaration.FirmsFrom written) {
        at(Turn.NAMES, () -> at(Turn.CONTRIBUTIONS, files.firms(written)));
    }

    @Override
    public void alliance(Declaration.Alliance written) {
        at(
                Turn.NAMES,
                () -> alliances.declare(written.name(), written.label(), written.documentation(), written.span()));
        at(Turn.MEMBERS, () -> alliances.resolve(written));
        at(Turn.CONTRIBUTIONS, () -> alliances.contribute(written));
    }

    @Override
    public void allianceFrom(Declaration.AllianceFrom written) {
        at(
                Turn.NAMES,
                () -> alliances.declare(written.name(), written.label(), written.documentation(), written.span()));
        at(Turn.CONTRIBUTIONS, () -> {
            int index = alliances.declaredBy(written.name());
            if (index >= 0) {
                files.contributions(written, index);
            }
        });
    }

    @Override
    public void contribution(Declaration.Contribution written) {
        at(Turn.CONTRIBUTIONS, () -> contributions.add(written, Contributions.OUTSIDE));
    }

    @Override
    public void use(Declaration.Use written) {
        onlyOutside(written);
    }

    @Override
    public void scenario(Declaration.Scenario written) {
        onlyOutside(written);
    }

    @Override
    public void occurrence(Occurrence written) {
        at(Turn.EVENTS, () -> events.add(written));
    }

    @Override
    public void after(Occurrence.After written) {
        report(Code.E407, written);
    }

    @Override
    public void change(Change written) {
        written.<Runnable>match(
                        assignment -> () -> {
                            at(Turn.OVERRIDES, () -> overrides.apply(assignment));
                            at(Turn.COEFFICIENTS, () -> overrides.applyToCoefficient(assignment));
                        },
                        action -> () -> report(layer.scenario() ? Code.E415 : Code.E401, action))
                .run();
    }

    @Override
    public void ask(Ask written) {
        if (layer.scenario()) {
            layer.problems().add(Diagnostic.of(Code.E405, written.span()).hint("check.hint.E405scenario", scenario));
        }
    }

    /** What is read of the whole script cannot stand in a scenario. */
    private void onlyOutside(Statement written) {
        if (layer.scenario()) {
            report(Code.E418, written);
        }
    }

    private void report(Code code, Statement written) {
        layer.problems().add(Diagnostic.of(code, written.span()).hint("check.hint." + code.name()));
    }
}
